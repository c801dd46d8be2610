// What the parts of <cncc-figures> share: kinds of rows, reading numbers, making elements.
(() => {
  'use strict';

  const KHMER_ZERO = 0x17e0;

  const SYMBOL = {
    problem: '✖', warning: '⚠', explained: '✓', pin: '⚑', answered: '↩', changed: '✎', conflict: '⇄',
    saved: '✓', saving: '…', waiting: '↥', value: '●', missing: '○', na: '⊘',
  };

  /** Which cells a kind of indicator has in the three figure columns; a cell named thrice spans them. */
  const LAYOUT = {
    sex: ['boys', 'girls', 'total'],
    single: [null, null, 'total'],
    fraction: ['numerator', 'denominator', 'total'],
    words: ['text', 'text', 'text'],
  };

  const kindOf = row => {
    if (row.type === 'text' || row.type === 'yes-no') return 'words';
    if (row.type === 'count') return row.sex ? 'sex' : 'single';
    return 'fraction';
  };

  const latinDigits = text =>
    text.replace(/[\u17e0-\u17e9]/g, digit => String(digit.charCodeAt(0) - KHMER_ZERO));

  /** The number as we write it ("1234.5"), or null when the text is not one. Khmer digits and separated thousands are read. */
  function readNumber(text) {
    let plain = latinDigits(text).replace(/[\s\u00a0\u200b\u202f]/g, '').replace(/^\u2212/, '-');
    if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replaceAll(',', '');
    if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
    return plain.replace(/^(-?)0+(?=\d)/, '$1').replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  }

  /** An element with properties, attributes (aria-*, data-*, role ...) and children; text is never read as HTML. */
  function h(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined || value === null || value === false) continue;
      if (name in element && !name.includes('-')) element[name] = value;
      else element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  }

  const filled = (text, values) => (text ?? '').replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  /** A text that says how many; of one thing it may be worded otherwise. */
  const counted = (texts, name, n) => filled((n === 1 && texts[`${name}_1`]) || texts[name], { n });
  const added = (one, other) => String(Math.round((Number(one) + Number(other)) * 1e6) / 1e6);
  const button = (text, onclick) => h('button', { type: 'button', className: 'act', onclick }, text);

  window.cncc = Object.assign(window.cncc ?? {}, { SYMBOL, LAYOUT, kindOf, readNumber, h, filled, counted, added, button });
})();
