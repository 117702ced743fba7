import init, { check } from 'gouji';
import { createElement, useEffect, useState } from 'react';

/** Checks a text in the browser; on the server it is only shown. */
export function Checked({ text }) {
  const [summary, setSummary] = useState(null);
  useEffect(() => {
    void init().then(() => setSummary(check(text).summary));
  }, [text]);
  return createElement('p', { id: 'verdict' }, summary === null ? '尚未核对' : JSON.stringify(summary));
}
