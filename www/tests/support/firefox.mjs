import puppeteer from 'puppeteer-core';

/** Starts the system's Firefox over WebDriver BiDi; it asks nobody for anything. */
export const launchFirefox = (preferences = {}) => puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
  headless: true,
  extraPrefsFirefox: {
    'app.normandy.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': 'zh-CN, zh',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...preferences,
  },
});
