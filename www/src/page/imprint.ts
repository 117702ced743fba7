import { date, version } from 'virtual:gouji-release';

import type { Words } from './words';

const YEAR = 366 * 24 * 60 * 60 * 1000;
const SHOWN_DIGITS = 16;

/** What a page knows of itself beside its release. */
export interface Edition {
  /** The SHA-256 of the program, where the page can see the program. */
  checksum?(): Promise<string>;
  /** Opens the licences of everything that the page is made of. */
  licences: string | (() => void);
}

const released = new Date(`${date}T00:00:00Z`);

/** The lines under the checker: which release this is, and what of it the reader should know. */
export class Imprint {
  readonly element = document.createElement('footer');
  readonly #edition: Edition;
  readonly #digits: Promise<string>;
  #words: Words | undefined;
  #isUpdated = false;

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#digits = edition.checksum?.().catch(() => '') ?? Promise.resolve('');
  }

  /** A newer version has come while this one was open. */
  async setUpdated(): Promise<void> {
    this.#isUpdated = true;
    if (this.#words !== undefined) await this.show(this.#words);
  }

  /** Says everything in this language. */
  async show(t: Words): Promise<void> {
    this.#words = t;
    const digits = await this.#digits;
    const notes = [this.#isUpdated ? t.updated : '', Date.now() - released.getTime() > YEAR ? t.old(released) : ''].filter(Boolean);
    this.element.replaceChildren(
      ...notes.map((note) => line('strong', note)),
      line('span', t.release(version, released)),
      ...(digits === '' ? [] : [checksumLine(t, digits)]),
      this.#licences(t),
    );
  }

  #licences(t: Words): HTMLElement {
    const { licences } = this.#edition;
    if (typeof licences === 'string') return Object.assign(line('a', t.licences), { href: licences, target: '_blank', rel: 'noopener' });
    return Object.assign(line('button', t.licences), { onclick: licences });
  }
}

function checksumLine(t: Words, digits: string): HTMLElement {
  const shown = line('span', t.checksum(digits.slice(0, SHOWN_DIGITS)));
  shown.title = `${t.checksumHelp}\n${digits}`;
  return shown;
}

function line<Name extends 'a' | 'button' | 'span' | 'strong'>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
