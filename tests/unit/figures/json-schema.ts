type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** Judges a value by the part of JSON Schema 2020-12 that `docs/snapshot.schema.json` uses. */
export function satisfies(root: Schema, value: unknown, schema: Schema = root): boolean {
  if (schema.$ref) return satisfies(root, value, root.$defs![schema.$ref.replace('#/$defs/', '')]!);
  if (schema.type && !isType(value, schema.type)) return false;
  if ('const' in schema && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.pattern && !(typeof value === 'string' && new RegExp(schema.pattern).test(value))) return false;
  if (schema.minimum !== undefined && !(typeof value === 'number' && value >= schema.minimum)) return false;
  if (schema.anyOf && !schema.anyOf.some(each => satisfies(root, value, each))) return false;
  if (schema.items && Array.isArray(value) && !value.every(each => satisfies(root, each, schema.items))) return false;
  return typeof value !== 'object' || value === null || fieldsFit(root, value as Record<string, unknown>, schema);
}

function fieldsFit(root: Schema, value: Record<string, unknown>, schema: Schema): boolean {
  if (schema.required?.some(key => !(key in value))) return false;
  return Object.entries(value).every(([key, field]) => {
    const own = schema.properties?.[key] ?? schema.additionalProperties;
    return own === undefined || satisfies(root, field, own);
  });
}

function isType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type && value !== null && !Array.isArray(value);
}
