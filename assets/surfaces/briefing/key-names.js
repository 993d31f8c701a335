// Owns the names of keys: what a key means on a Latin keyboard, whatever its layout writes.

// What stands on the same key of another layout: letters of other scripts, wide signs, and keys that an input method or
// a remote control holds back.
/** @type {Record<string, string | undefined>} */
const CODES = { Period: ".", NumpadDecimal: ".", Slash: "?", Space: " ", NumpadEnter: "Enter" };

/**
 * The name of a key: its Latin letter or sign, or what else it is called.
 *
 * @type {(event: Pick<KeyboardEvent, "key" | "code" | "shiftKey">) => string}
 */
export function nameOf({ key, code, shiftKey }) {
  // Some keys write more than one sign, as the Arabic لا; the names of keys are Latin.
  const foreign = key === "Process" || key === "Unidentified" || /[^ -~]/.test(key);
  if (!foreign) return key.length === 1 ? key.toLowerCase() : key;
  if (code === "Slash" && !shiftKey) return "";
  const letter = /^Key([A-Z])$/.exec(code);
  return letter ? letter[1].toLowerCase() : (CODES[code] ?? code);
}
