import puppeteer from 'puppeteer-core';

/** Starts the system's Firefox over WebDriver BiDi; it asks nobody for anything. */
export const launchFirefox = (preferences = {}) => puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
  headless: true,
  // By its own arguments: not every Firefox that offices have knows the commands for it.
  defaultViewport: null,
  args: ['--width=1280', '--height=800'],
  extraPrefsFirefox: {
    'app.normandy.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    // A test that fails in the middle leaves a page that asks before it is left, and nobody would answer.
    'dom.disable_beforeunload': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': 'zh-CN, zh',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...preferences,
  },
});
