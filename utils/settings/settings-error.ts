/**
 * What can go wrong with settings. `detail` names the place or the limit, in the file's own words.
 * `not-json`, `not-settings`, `newer-version`, `invalid-field`, `too-many`: an import or a change that is refused whole.
 * `storage`: neither the synchronised nor the local store took the change.
 */
export type SettingsErrorCode =
  | 'not-json'
  | 'not-settings'
  | 'newer-version'
  | 'invalid-field'
  | 'too-many'
  | 'storage';

export class SettingsError extends Error {
  readonly code: SettingsErrorCode;
  readonly detail: string;

  constructor(code: SettingsErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'SettingsError';
    this.code = code;
    this.detail = detail;
  }
}
