import { chromium } from 'playwright-core';

/** How often Chromium may fail to start: now and then it ends before it has begun. */
const ATTEMPTS = 3;

/** Starts the system's Chromium; it asks nobody for anything. */
export async function launch(attempt = 1) {
  try {
    return await start();
  } catch (error) {
    if (attempt === ATTEMPTS) throw error;
    console.log(`Chromium did not start, tried again: ${String(error).split('\n', 1)}`);
    return launch(attempt + 1);
  }
}

const start = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
