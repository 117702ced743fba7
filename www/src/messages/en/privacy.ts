import type { privacy as words } from '../zh/privacy';

export const privacy: typeof words = {
  title: 'How to verify that nothing is uploaded',
  steps: [
    'Try it offline: open this page, disconnect from the network, then paste a report. The check works as before.',
    'Press F12, open the Network panel and check again: no new request appears.',
    'The page’s Content-Security-Policy, enforced by the browser, allows reading this site’s own files only, and no form or other site.',
    'The page sets no cookies and stores no text of the report; reload or close it, and the report is gone. The machine keeps your settings, and codes of the findings that you ignore, from which nothing of the report can be told.',
  ],
  online: 'This machine is connected. Disconnect, and this line will say so; the check goes on working.',
  offline: 'Disconnected. Paste or open a report now: the check works as before.',
};
