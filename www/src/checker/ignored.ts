import type { ReactiveController, ReactiveControllerHost } from 'lit';

const KEY = 'gouji-ignored';
/** The oldest are forgotten beyond this many. */
const MOST = 5000;

const isFingerprint = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);

/** The findings that the reader ignores, kept on the machine by fingerprint: no text can be told from it. */
export class Ignored implements ReactiveController {
  fingerprints: ReadonlySet<string> = read();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('storage', this.onStorage);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.onStorage);
  }

  add(fingerprints: Iterable<string>): void {
    this.keep([...this.fingerprints, ...fingerprints]);
  }

  remove(fingerprints: Iterable<string>): void {
    const restored = new Set(fingerprints);
    this.keep([...this.fingerprints].filter((one) => !restored.has(one)));
  }

  private keep(fingerprints: string[]): void {
    this.fingerprints = new Set(fingerprints.slice(-MOST));
    this.host.requestUpdate();
    try {
      if (this.fingerprints.size === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify([...this.fingerprints]));
    } catch {
      // Where nothing may be kept, ignoring lasts until the page is closed.
    }
  }

  /** Another tab has changed them. */
  private readonly onStorage = (event: StorageEvent): void => {
    if (event.key !== KEY) return;
    this.fingerprints = read();
    this.host.requestUpdate();
  };
}

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter(isFingerprint) : []);
  } catch {
    return new Set();
  }
}
