import { createRequire } from 'node:module';
import type * as Sdk from '@serverlessworkflow/sdk-typescript';

// the package's names are not seen by an import from Node
const { Specification, WorkflowValidator } = createRequire(import.meta.url)(
  '@serverlessworkflow/sdk-typescript',
) as typeof Sdk;

/** The definitions as the SDK takes them: a text each, and the state's type in lower case, which alone it knows. */
export function workflowTexts(definitions: readonly object[]): string[] {
  return definitions.map((definition) => JSON.stringify(definition, null, 2).replaceAll('"EVENT"', '"event"'));
}

/** What the SDK of the standard does with the same definitions: parses each into its model and validates it. */
export function parseAndValidate(texts: readonly string[]): number {
  return texts.reduce((faults, text) => {
    const workflow = Specification.Workflow.fromSource(text);
    return faults + new WorkflowValidator(workflow).errors.length;
  }, 0);
}
