import { locale } from './locale.ts';

type Formats = {
  readonly NumberFormat: Intl.NumberFormat;
  readonly DateTimeFormat: Intl.DateTimeFormat;
  readonly RelativeTimeFormat: Intl.RelativeTimeFormat;
  readonly PluralRules: Intl.PluralRules;
  readonly ListFormat: Intl.ListFormat;
};

const made = new Map<string, unknown>();

/** The reader's language's format of this kind. Making one costs far more than using it, so each is made once. */
export function intlFormat<Kind extends keyof Formats>(kind: Kind, options: object = {}): Formats[Kind] {
  const key = `${kind} ${locale()} ${JSON.stringify(options)}`;
  let format = made.get(key) as Formats[Kind] | undefined;
  if (!format) {
    const Format = Intl[kind] as unknown as new (locales: string | undefined, options: object) => Formats[Kind];
    format = new Format(locale(), options);
    made.set(key, format);
  }
  return format;
}
