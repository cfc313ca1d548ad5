/**
 * The text of a module that stands in another one's place: each constant with the type that the other gives it, so that the
 * code of a configured site checks as that of the default one does. `constants` are the texts of their values; `original` is
 * the text of the other module, whose imports of types are kept.
 */
export function moduleInPlaceOf(original: string, constants: Readonly<Record<string, string>>): string {
  const types = new Map(
    [...original.matchAll(/^export const (\w+)(: .+?)? =/gm)].map(([, name, type]) => [name, type])
  );
  const imports = original.match(/^import type .*;$/gm) ?? [];
  const lines = Object.entries(constants).map(
    ([name, value]) => `export const ${name}${types.get(name) ?? ""} = ${value};`
  );
  return `${[...imports, ...lines].join("\n")}\n`;
}
