/** What every message answers: errors travel as data, since `Error` objects do not survive all transports. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export type Failure = {
  /** Stable, for code: `invalid-message`, `no-data`, `not-permitted`, `storage`, `unknown-entity`, `internal`, … */
  readonly code: string;
  /** One sentence for the reader. */
  readonly message: string;
};
