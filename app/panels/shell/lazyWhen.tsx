import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { checkServer } from '../../designer/actions/server/check.ts';
import { addFailed, removeFailed } from '../../designer/state/server.ts';
import { PartBoundary } from '../../ui/PartBoundary.tsx';
import { useDesigner } from '../../designer/context.ts';
import type { Designer } from '../../designer/designer.ts';

interface Later {
  /** What is missing where it cannot be loaded, as the beginning of a sentence. */
  readonly name: string;
  /** A hook that says whether it is to be shown now. */
  readonly useWanted: () => boolean;
  /** Hides it, and gives what shows it again. */
  readonly hide: (designer: Designer) => () => void;
  readonly load: () => Promise<ComponentType>;
}

/**
 * A part of the page whose code is fetched when it is first shown, to keep the first picture quick. It stays from
 * then on: a dialog that closes gives the focus back. A part that cannot be loaded, or fails, is hidden again and said;
 * showing it once more fetches it again.
 */
export function lazyWhen({ name, useWanted, hide, load }: Later): ComponentType & { readonly load: Later['load'] } {
  function Part() {
    const designer = useDesigner();
    const isWanted = useWanted();
    const [part, setPart] = useState<{ readonly Shown: ComponentType } | null>(null);
    const fail = useCallback(() => {
      setPart(null);
      addFailed(designer, { name, retry: hide(designer) });
      void checkServer(designer);
    }, [designer]);
    useEffect(() => {
      if (!isWanted || part) return;
      removeFailed(designer, name);
      load().then((Shown) => setPart({ Shown }), fail);
    }, [designer, isWanted, part, fail]);
    return (
      part && (
        <PartBoundary onError={fail}>
          <part.Shown />
        </PartBoundary>
      )
    );
  }
  return Object.assign(Part, { load });
}
