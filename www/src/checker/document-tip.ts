import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Finding } from '../result';

/** Where the message of a finding hangs, in pixels of the window. */
export interface Hung {
  finding: Finding;
  left: number;
  top: number;
  /** Whether it stands above its place: there was no room below. */
  above: boolean;
}

/** Room that a message may need, in pixels. */
const WIDEST = 380;
const HIGHEST = 160;

/** The message of the place that the pointer or the keyboard is at. */
export class Tip implements ReactiveController {
  hung: Hung | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.hide, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.hide, { capture: true });
  }

  show(place: Element, finding: Finding): void {
    const { left, top, bottom } = place.getClientRects()[0] ?? place.getBoundingClientRect();
    const above = bottom + HIGHEST > innerHeight && top > HIGHEST;
    const furthest = Math.max(8, document.documentElement.clientWidth - WIDEST - 8);
    this.hang({ finding, left: Math.min(Math.max(8, left), furthest), top: above ? top - 6 : bottom + 6, above });
  }

  readonly hide = (): void => {
    if (this.hung !== null) this.hang(null);
  };

  private hang(hung: Hung | null): void {
    this.hung = hung;
    this.host.requestUpdate();
  }
}
