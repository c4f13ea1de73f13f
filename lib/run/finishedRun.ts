/** A run that has ended, as the event about it says. */
export interface FinishedRun {
  readonly id: string;
  readonly taskId: string;
  /** `SUCCEEDED` or `FAILED`. */
  readonly status: string;
  /** When it ended, as `Date.toISOString` writes it. */
  readonly at: string;
  /** The resource that the task reloads, and the space of the task; `null` where there is none. */
  readonly appId: string | null;
  readonly spaceId: string | null;
}
