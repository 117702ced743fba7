// Where files are on Windows, for a program that knows neither drives nor backslashes.
import { win32 } from 'node:path';

/** The first folder that WASI hands over has this number; the next have the next. */
const FIRST = 3;

/** The functions of WASI that name a file: which of their arguments is the folder, the next but `at` is the path, then its length. */
const NAMING = { path_open: 2, path_filestat_get: 2, path_readlink: 1, path_unlink_file: 1 };

const words = new TextDecoder();
const letters = new TextEncoder();

/** What an argument may name: itself, and what stands behind the sign of an option. */
const named = (argument) => [argument, argument.slice(argument.indexOf('=') + 1)];

const slashed = (path) => path.replaceAll('\\', '/');

/**
 * The files of Windows as the program sees them. It names a file by its current folder and the argument behind it, as it was
 * given: `C:\data` and `D:\a.docx` make `/data/D:\a.docx`. What is meant by it is found again here.
 */
export class WindowsPaths {
  /**
   * @param {string} folder the current folder
   * @param {string[]} given the arguments of the command
   * @param {(root: string) => boolean} exists whether a drive or a share is there
   */
  constructor(folder, given, exists) {
    this.folder = folder;
    const others = given.flatMap(named).map((path) => win32.parse(path).root).filter((root) => win32.isAbsolute(root) && root.length > 1);
    const roots = [folder, ...others].map((path) => win32.resolve(win32.parse(path).root).toLowerCase());
    /** The drives and shares that are needed, that of the current folder first. */
    this.roots = [...new Set(roots)].filter((root, index) => index === 0 || exists(root));
  }

  /** The current folder as the program is told it. */
  get current() {
    return `/${slashed(this.folder.slice(win32.parse(this.folder).root.length))}`;
  }

  /** The drives and shares by the names that they have for the program. */
  get preopens() {
    return Object.fromEntries(this.roots.map((root, index) => [index === 0 ? '/' : `/${index}:`, root]));
  }

  /** The number of the drive and the path on it of what the program names below the first drive; null when it is not there. */
  locate(path) {
    const lead = `${this.current.slice(1)}/`.replace(/^\/$/, '');
    const meant = win32.resolve(this.folder, path.startsWith(lead) ? path.slice(lead.length) : `\\${path}`);
    const { root } = win32.parse(meant);
    const index = this.roots.indexOf(win32.resolve(root).toLowerCase());
    return index === -1 ? null : { drive: FIRST + index, path: slashed(meant.slice(root.length)) || '.' };
  }

  /** The functions of WASI, with the files found where they are. `memory` gives the memory of the program. */
  wrap(functions, memory) {
    const wrapped = Object.entries(NAMING).map(([name, at]) => [name, (...given) => this.#call(functions[name], at, given, memory())]);
    return { ...functions, ...Object.fromEntries(wrapped) };
  }

  /** What is meant is never longer than what was named, so it has room in its place; then the name stands there again. */
  #call(call, at, given, { buffer }) {
    const bytes = new Uint8Array(buffer, given[at], given[at + 1]);
    const before = bytes.slice();
    const found = given[0] === FIRST ? this.locate(words.decode(before)) : null;
    const meant = letters.encode(found?.path);
    if (found === null || meant.length > bytes.length) return call(...given);
    bytes.set(meant);
    const changed = given.with(0, found.drive).with(at + 1, meant.length);
    try {
      return call(...changed);
    } finally {
      new Uint8Array(buffer, given[at], before.length).set(before);
    }
  }
}
