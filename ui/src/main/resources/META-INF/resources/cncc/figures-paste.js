// Pasting a block from a spreadsheet into <cncc-figures>: what fits is filled in, what does not is listed.
(() => {
  'use strict';

  const { SYMBOL, readNumber, h, filled, counted, button } = window.cncc;

  const FIGURE_COLUMNS = 3;

  /** A block copied from a spreadsheet as lines of cells; quoted cells may hold tabs and line ends. */
  function readBlock(text) {
    const lines = [[]];
    const token = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
    const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    for (let at = 0; at <= source.length; at = token.lastIndex + 1) {
      token.lastIndex = at;
      const [, quoted, bare] = token.exec(source);
      lines.at(-1).push((quoted?.replaceAll('""', '"') ?? bare).trim());
      if (source[token.lastIndex] === '\n') lines.push([]);
    }
    return lines;
  }

  /** Lays the lines over the visible rows from a cell on. An empty cell of the block leaves what is there. */
  function placeBlock(lines, { rows, top, left, texts, closed }) {
    const edits = [];
    const problems = [];
    lines.forEach((cells, line) => cells.forEach((text, column) => {
      if (text === '') return;
      const row = rows[top + line];
      const name = row?.slots[left + column] ?? null;
      const value = row && read(row, text, texts);
      const why = obstacle();
      if (why) problems.push({ line: line + 1, column: column + 1, text, why, row: row?.data.id ?? null, cell: name });
      else edits.push({ row, name, text: value, state: 'value' });

      function obstacle() {
        if (!row) return 'too-tall';
        if (left + column >= FIGURE_COLUMNS) return 'too-wide';
        if (!name || edits.some(edit => edit.row === row && edit.name === name)) return 'no-cell';
        if (closed(row, name)) return 'read-only';
        if (value === null) return row.data.type === 'yes-no' ? 'not-an-answer' : 'not-a-number';
        return null;
      }
    }));
    return { edits, problems };
  }

  function read(row, text, texts) {
    if (row.data.type === 'text') return text;
    if (row.data.type !== 'yes-no') return readNumber(text);
    return ['yes', 'no'].find(answer => [answer, texts[answer]?.toLowerCase()].includes(text.toLowerCase())) ?? null;
  }

  function pasteReport(count, problems, texts, label, close) {
    const items = problems.map(problem => {
      const told = filled(texts.pasteProblem, { ...problem, why: texts[`paste_${problem.why}`] });
      return h('li', {}, told, label(problem.row) ? ` — ${label(problem.row)}` : '');
    });
    const done = `${counted(texts, 'pasteFilled', count)} ${counted(texts, 'pasteNotFilled', problems.length)}`;
    return [h('p', {}, h('b', {}, `${SYMBOL.warning} ${done}`)), h('ul', {}, ...items), button(texts.close, close)];
  }

  Object.assign(window.cncc, { readBlock, placeBlock, pasteReport });
})();
