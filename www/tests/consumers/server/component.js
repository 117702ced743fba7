import init, { check } from 'gouji';
import { attach } from 'gouji/attach';
import 'gouji/element';
import { connect } from 'gouji/frame';
import { createElement, Fragment, useEffect, useState } from 'react';

/** Checks a text in the browser; on the server it is only shown, and all parts of the package are only imported. */
export function Checked({ text }) {
  const [summary, setSummary] = useState(null);
  useEffect(() => {
    void init().then(() => setSummary(check(text).summary));
  }, [text]);
  const verdict = createElement('p', { id: 'verdict' }, summary === null ? '尚未核对' : JSON.stringify(summary));
  return createElement(Fragment, null, verdict, createElement('gouji-checker', { compact: '', title: [typeof attach, typeof connect].join(' ') }));
}
