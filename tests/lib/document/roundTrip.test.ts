import { describe, expect, it } from 'vitest';
import { roundTrip } from '../../../lib/editor/index.ts';
import { connect, create, addTask, save, unwrap, sample } from '../../../lib/index.ts';
import { openText } from '../../support/openText.ts';

describe('the round trip', () => {
  it('proves that the drawing says all that the text says, to the byte', () => {
    const text = JSON.stringify(sample({ tasks: 40, seed: 2 }), null, 2);
    expect(roundTrip(text)).toEqual({ isSame: true });
    expect(roundTrip('[{"n": 1.0, "x": [1e3, {"a": 1, "a": 2}]}]\r\n')).toEqual({ isSame: true });
  });

  it('proves it of what was edited, as it will be written', () => {
    const document = openText(
      '[{"id": "a", "name": "A"}, {"id": "b", "name": "B", "states": [{"onEvents": [{"actions": []}]}]}]',
    );
    expect(roundTrip(save(unwrap(connect(document, { source: 'a', target: 'b', status: 'FAILED' })).document))).toEqual(
      {
        isSame: true,
      },
    );
    expect(
      roundTrip(
        save(unwrap(addTask(create(), { task: { name: 'New' }, at: { x: 0, y: 0 } })).document, { shape: 'chain' }),
      ),
    ).toEqual({ isSame: true });
  });

  it('shows the line that cannot be read', () => {
    expect(roundTrip('[\n  {"id": }\n]')).toMatchObject({ isSame: false, line: 2, was: '  {"id": }' });
  });
});
