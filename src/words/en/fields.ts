/** Quantities of the world. In English they read as the engine's own table explains them. */
import { FIELD_NAMES, type FieldName, FIELDS } from '../../engine/model/fields.ts';

export const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, FIELDS[name].meaning])) as Readonly<
  Record<FieldName, string>
>;
