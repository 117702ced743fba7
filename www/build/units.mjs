/** A length by the size of the root's letters, unless it stands in a condition. */
const LENGTH = /(?<![\w.-])(\d*\.?\d+)rem\b/g;

/**
 * A Vite plugin that measures the checker by a unit of its own. On its own page that is the size of the root's letters; in pages of
 * others, who may have set those to anything, it is not.
 */
export function units() {
  return {
    name: 'gouji-units',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(?:checker|style)\/[^?]*\.css/.test(id)) return undefined;
      const lines = code.split('\n').map((line) => (line.trimStart().startsWith('@') ? line : line.replaceAll(LENGTH, 'calc($1 * var(--unit, 1rem))')));
      return { code: lines.join('\n'), map: null };
    },
  };
}
