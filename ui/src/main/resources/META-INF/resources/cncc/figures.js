// <cncc-figures>: the table in which figures are entered, reviewed and corrected, made for the keyboard.
// Needs figures-basics.js, figures-queue.js, figures-messages.js and figures-paste.js before it, figures.css beside it. The server supplies every word (see `texts`).
(() => {
  'use strict';

  const { SYMBOL, LAYOUT, kindOf, readNumber, h, filled, counted, added, SaveQueue, Messages, readBlock, placeBlock, pasteReport } = window.cncc;

  /** Whether a remark on a figure still waits for an answer. */
  const isOpen = pin => Boolean(pin && !pin.answer);

  /** Whether the result speaks of what was typed, and not only of remarks beside it. */
  const isAnswer = result => 'value' in result || Boolean(result.problem || result.conflict);

  const COLUMNS = ['indicator', 'unit', 'first', 'second', 'main', 'previous', 'state', 'note'];
  const UNDO_DEPTH = 200;

  /** On a Khmer keyboard the keys of N, P and Z write Khmer letters; they mean the same here. */
  const keyOf = ({ key, code }) => (/^[\u1780-\u17ff]/.test(key) && code.startsWith('Key') ? code.slice(3) : key);

  const parsed = json => (typeof json === 'string' ? JSON.parse(json) : json);

  let instances = 0;

  class Figures extends HTMLElement {
    #rows = [];
    #byId = new Map();
    #undo = [];
    #filter = 'all';
    #texts = {};
    #editing = null;
    #unsaved = '[]';
    #column = 2;
    #uid = `figures-${++instances}`;
    #queue = new SaveQueue({
      send: (changes, batch) => this.#fire('cells', { changes, batch }),
      connected: () => this.#connected(),
      changed: () => this.#drawQueue(),
      sameFigure: (id, one, other) => one === other || kindOf(this.#byId.get(id)?.data ?? {}) === 'fraction',
    });
    #messages = new Messages({
      texts: () => this.#texts,
      cellLabel: (row, name) => this.#cellLabel(row, name),
      locked: row => this.#locked(row),
      useSum: row => this.#commit([{ row, name: 'total', text: row.sum.sum, state: 'value' }]),
      keepMine: (row, name) => { this.#queue.decideMine(row.data.id, name); this.#drawRow(row); },
      takeTheirs: (row, name, conflict) => this.#takeTheirs(row, name, conflict),
      fire: (type, detail) => this.#fire(type, detail),
    });
    #reconnected = () => { this.#drawQueue(); this.#queue.flush(); };
    #online = () => { this.#drawQueue(); this.#queue.tryAgain(); };
    #disconnected = () => this.#drawQueue();
    /** The queue outlives the page, and what is still being typed goes into it. */
    #leaving = () => this.#finish();

    connectedCallback() {
      addEventListener('online', this.#online);
      addEventListener('offline', this.#disconnected);
      addEventListener('pagehide', this.#leaving);
      window.Vaadin?.connectionState?.addStateChangeListener?.(this.#reconnected);
    }

    disconnectedCallback() {
      removeEventListener('online', this.#online);
      removeEventListener('offline', this.#disconnected);
      removeEventListener('pagehide', this.#leaving);
      window.Vaadin?.connectionState?.removeStateChangeListener?.(this.#reconnected);
    }

    // ---- called by the server ------------------------------------------------------------------------------------

    setTable(json) {
      const table = parsed(json);
      const typing = this.#whatIsBeingTyped();
      this.table = table;
      this.#texts = table.texts ?? {};
      this.#undo = [];
      this.#build();
      this.#queue.open(this.getAttribute('store-key'));
      this.#layQueueOverTable();
      this.#rows.forEach(row => this.#drawRow(row));
      this.#applyFilter();
      this.#resumeTyping(typing);
      if (!table.readOnly) this.#queue.flush();
    }

    applyResults(json) {
      const said = [];
      let saved = 0;
      for (const result of parsed(json)) {
        const row = this.#byId.get(result.row);
        const cell = row?.data.cells[result.cell];
        if (!cell) continue;
        const asked = this.#queue.find(result.row, result.cell);
        if (!asked && this.#beingTyped(row, result.cell)) {
          if (result.revision && !isAnswer(result)) this.#rebase(row, result); // the figure is as it was, only more is asked of it
          continue; // someone else's change: ours will meet it as a conflict
        }
        if (!isAnswer(result) || this.#queue.settle(result)) this.#take(row, result);
        if (result.revision) this.#rebase(row, result);
        for (const { cell: name, value } of result.computed ?? []) this.#compute(row, name, value);
        if (result.conflict || result.problem) said.push(this.#messages.conflictText(result.conflict) || result.problem);
        else if (result.wrong || result.warning) said.push(result.wrong || result.warning);
        else if (isAnswer(result)) saved++;
        this.#drawRow(row);
      }
      this.#queue.flush();
      this.#drawProgress();
      this.#say(said.length ? said.join(' ') : filled(this.#texts.savedCount, { n: saved }));
    }

    /** The task of these rows is over: what was typed can be copied. */
    lock(start) {
      for (const row of this.#rows.filter(({ data }) => data.id.startsWith(start))) {
        row.data.readOnly = true;
        for (const input of Object.values(row.inputs)) {
          if ('readOnly' in input) input.readOnly = true;
          else input.disabled = true;
        }
        row.naButton?.remove();
        this.#drawRow(row);
      }
    }

    /** Puts the cursor into a cell, so that a mail or a list of problems can lead to it. */
    focusCell(rowId, name) {
      const row = this.#byId.get(rowId);
      if (!row) return;
      row.element.hidden = false;
      this.#focus(row, name ?? row.main);
    }

    #take(row, result) {
      const cell = row.data.cells[result.cell];
      for (const name of ['problem', 'wrong', 'warning', 'asked', 'reason', 'pin', 'changed']) {
        if (name in result) cell[name] = result[name];
      }
      if (!isAnswer(result)) return;
      cell.saved = !result.problem && !result.conflict;
      if (!cell.saved) return;
      if ('value' in result) cell.value = result.value ?? '';
      if ('state' in result) cell.state = result.state;
    }

    #compute(row, name, value) {
      const cell = row.data.cells[name];
      if (!cell) return;
      this.#queue.drop(row.data.id, name);
      Object.assign(cell, { value: value ?? '', state: value ? 'value' : 'missing', problem: null, saved: true });
    }

    /** What is typed next builds on this revision; numerator, denominator and value are one figure and share it. */
    #rebase(row, { cell: name, revision, conflict, problem }) {
      row.data.cells[name].revision = revision;
      if (conflict || problem) return;
      this.#queue.rebase(row.data.id, name, revision);
      if (row.kind === 'fraction') Object.values(row.data.cells).forEach(cell => (cell.revision = revision));
    }

    #takeTheirs(row, name, conflict) {
      const { revision } = this.#queue.find(row.data.id, name);
      this.#queue.drop(row.data.id, name);
      const state = conflict.state ?? (conflict.theirs ? 'value' : 'missing');
      Object.assign(row.data.cells[name], { value: conflict.theirs ?? '', state, revision, problem: null, saved: true });
      this.#rebase(row, { cell: name, revision });
      this.#drawRow(row);
      this.#drawQueue();
      this.#focus(row, name);
    }

    #layQueueOverTable() {
      for (const entry of this.#queue.entries()) {
        const cell = this.#byId.get(entry.row)?.data.cells[entry.cell];
        entry.absent = !cell; // of a department whose task is not open here: kept until it is
        if (!cell || this.table.readOnly) continue;
        if (cell.value === entry.text && cell.state === entry.state) this.#queue.drop(entry.row, entry.cell);
        else Object.assign(cell, { value: entry.text, state: entry.state });
      }
    }

    // ---- building ------------------------------------------------------------------------------------------------

    #build() {
      const t = this.#texts;
      this.#rows = [];
      this.#byId.clear();
      this.progressText = h('span', { className: 'progress-text' });
      this.progressBar = h('progress', { max: 1, value: 0, 'aria-label': t.progressLabel });
      this.queueText = h('span', { className: 'queue-text', hidden: true });
      this.live = h('div', { className: 'live', role: 'status', 'aria-live': 'polite' });
      this.report = h('section', { className: 'paste-report', role: 'alert', hidden: true });
      this.filters = ['all', 'missing', 'problems', 'changed'].map(name =>
        h('button', { type: 'button', 'data-filter': name, onclick: () => this.#setFilter(name) }));
      const bar = h('div', { className: 'bar' },
        h('div', { className: 'progress' }, this.progressText, this.progressBar, this.queueText),
        h('div', { className: 'filters', role: 'group', 'aria-label': t.filter }, ...this.filters),
        h('p', { className: 'hint' }, (this.table.readOnly ? this.table.pinnable && t.hintReview : t.hintEntry) || ''),
        this.report);
      const head = h('tr', { role: 'row' }, ...COLUMNS.map(name =>
        h('th', { scope: 'col', role: 'columnheader', className: name }, ...this.#columnTitle(name))));
      const table = h('table', { role: 'table', 'aria-label': t.tableLabel, className: this.table.readOnly ? 'reading' : 'entry' },
        h('thead', { role: 'rowgroup' }, head), ...this.table.groups.map((group, at) => this.#buildGroup(group, at)));
      this.replaceChildren(bar, table, this.live);
      table.addEventListener('keydown', event => this.#onKey(event));
      table.addEventListener('input', event => this.#onInput(event));
      table.addEventListener('focusin', event => this.#onFocus(event));
      table.addEventListener('focusout', event => this.#onBlur(event));
      table.addEventListener('mousedown', event => this.#onMouseDown(event));
      table.addEventListener('paste', event => this.#onPaste(event));
      new ResizeObserver(() => this.style.setProperty('--cncc-bar-height', `${bar.offsetHeight}px`)).observe(bar);
    }

    #columnTitle(name) {
      const t = this.#texts;
      const second = { first: t.numerator, second: t.denominator, main: t.value }[name];
      const first = { first: t.boys, second: t.girls, main: t.total }[name] ?? t[name];
      const fractions = this.table.groups.some(group => group.rows.some(row => kindOf(row) === 'fraction'));
      return second && fractions ? [first, h('small', {}, second)] : [first];
    }

    #buildGroup(group, at) {
      const title = h('th', { colSpan: COLUMNS.length, scope: 'rowgroup', role: 'rowheader' }, group.title);
      const header = h('tr', { role: 'row', className: 'group', hidden: !group.title }, title);
      const body = h('tbody', { role: 'rowgroup', 'data-group': at }, header);
      for (const data of group.rows) {
        const row = this.#buildRow(data);
        this.#rows.push(row);
        this.#byId.set(data.id, row);
        body.append(row.element, row.messages);
      }
      return body;
    }

    #buildRow(data) {
      const kind = kindOf(data);
      const slots = LAYOUT[kind];
      const row = { data, kind, slots, main: slots[2], inputs: {}, holders: {}, marks: {}, kept: {} };
      data.cells ??= {};
      const at = this.#rows.length;
      row.id = `${this.#uid}-${at}`;
      const label = h('th', { scope: 'row', role: 'rowheader', className: 'indicator', id: `${row.id}-label` },
        h('span', { className: 'row-label' }, data.label), this.#help(row));
      row.previous = h('td', { role: 'cell', className: 'previous' },
        h('span', { className: 'cell-label' }, this.#texts.previous), this.#previous(row));
      row.stateCell = h('td', { role: 'cell', className: 'state' });
      row.note = h('td', { role: 'cell', className: 'note' });
      row.element = h('tr', { role: 'row', 'data-row': data.id, className: kind },
        label, h('td', { role: 'cell', className: 'unit' }, data.unit ?? ''),
        ...slots.flatMap((name, column) => this.#buildCell(row, name, column)), row.previous, row.stateCell, row.note);
      row.messageCell = h('td', { role: 'cell', colSpan: COLUMNS.length });
      row.messages = h('tr', { role: 'row', className: 'messages', hidden: true }, row.messageCell);
      for (const name of new Set(slots.filter(Boolean))) {
        row.messageCell.append(row.kept[name] = h('div', { id: `${row.id}-${name}-messages` }));
      }
      this.#buildState(row);
      return row;
    }

    #help({ data, id }) {
      const lines = [data.help, data.numeratorLabel && `${this.#texts.numerator}: ${data.numeratorLabel}`,
        data.denominatorLabel && `${this.#texts.denominator}: ${data.denominatorLabel}`].filter(Boolean);
      if (!lines.length) return null;
      return h('details', { className: 'help' }, h('summary', { tabIndex: -1, 'aria-label': this.#texts.help }, '?'),
        h('div', { id: `${id}-help` }, ...lines.map(line => h('p', {}, line))));
    }

    #previous({ data, slots, main, kind }) {
      const parts = kind === 'words' ? [] : slots.slice(0, 2).map(name => data.cells[name]?.previous).filter(Boolean);
      const total = data.cells[main]?.previous;
      const shown = data.type === 'yes-no' && total ? this.#texts[total] ?? total : total;
      const told = parts.length === 2 && parts.some(part => readNumber(part) !== null); // "not applicable" is said once
      const between = kind === 'sex' ? ' + ' : ' / ';
      return h('span', { className: 'figures-before' }, shown || '–', told ? h('small', {}, parts.join(between)) : null);
    }

    #buildCell(row, name, column) {
      if (!name) return h('td', { role: 'cell', className: 'none', 'aria-hidden': true });
      if (row.kind === 'words' && column > 0) return [];
      row.data.cells[name] ??= { value: '', state: 'missing' };
      const cellLabel = this.#cellLabel(row, name);
      const input = (row.inputs[name] = this.#buildInput(row, name));
      input.dataset.cell = name;
      input.setAttribute('aria-label', `${cellLabel}, ${row.data.label}`);
      row.marks[name] = h('span', { className: 'marks' });
      row.holders[name] = h('td', { role: 'cell', className: `figure ${name}`, colSpan: row.kind === 'words' ? 3 : 1 },
        h('span', { className: 'cell-label', 'aria-hidden': true }, cellLabel), input,
        this.#canPin(row, name) ? this.#pinButton(row, name, cellLabel) : null, row.marks[name]);
      return row.holders[name];
    }

    #buildInput(row, name) {
      const locked = this.#locked(row);
      if (row.data.type === 'yes-no' && !locked) {
        const options = [['', '–'], ['yes', this.#texts.yes], ['no', this.#texts.no]];
        const select = h('select', {}, ...options.map(([value, text]) => h('option', { value }, text)));
        select.addEventListener('change', () => this.#commitCell(row, name));
        return select;
      }
      if (row.data.type === 'text') return h('textarea', { rows: 2, readOnly: locked });
      return h('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', enterKeyHint: 'next', readOnly: locked });
    }

    #buildState(row) {
      row.stateText = h('span', { className: 'state-text' });
      row.stateCell.append(h('span', { className: 'cell-label' }, this.#texts.state), row.stateText);
      if (this.#locked(row)) return;
      row.naButton = h('button', {
        type: 'button', tabIndex: -1, className: 'na', title: this.#texts.naHint, 'data-cell': 'state',
        'aria-label': [...new Set([this.#texts.naShort, this.#texts.notApplicable, row.data.label])].join(', '), onclick: () => this.#toggleNotApplicable(row),
      }, h('span', { 'aria-hidden': true }, `${SYMBOL.na} `), this.#texts.naShort);
      row.stateCell.append(row.naButton);
    }

    #pinButton(row, name, cellLabel) {
      return h('button', {
        type: 'button', tabIndex: -1, className: 'flag', title: this.#texts.pinHint,
        'aria-label': `${this.#texts.pinAction}: ${cellLabel}, ${row.data.label}`,
        onclick: () => this.#fire('pin', { row: row.data.id, cell: name }),
      }, SYMBOL.pin);
    }

    #locked(row) { return Boolean(this.table.readOnly || row.data.readOnly); }
    #canPin(row, name) { return this.table.pinnable && this.table.readOnly && !(row.kind === 'fraction' && name !== 'total'); }

    #cellLabel(row, name) {
      if (name === 'text') return row.data.type === 'yes-no' ? this.#texts.answerYesNo : this.#texts.textValue;
      return name === 'total' && row.kind === 'fraction' ? this.#texts.value : this.#texts[name];
    }

    // ---- drawing -------------------------------------------------------------------------------------------------

    #drawRow(row) {
      row.sum = this.#checkSum(row);
      Object.keys(row.inputs).forEach(name => this.#drawCell(row, name));
      const state = this.#rowState(row);
      const word = { problem: this.#texts.mark_problem, value: this.#texts.stateValue, missing: this.#texts.stateMissing, na: this.#texts.stateNa }[state];
      row.stateText.replaceChildren(h('span', { 'aria-hidden': true }, SYMBOL[state]), ` ${word}`);
      row.element.dataset.state = state;
      row.naButton?.setAttribute('aria-pressed', state === 'na');
      this.#drawNote(row);
      row.messages.hidden = row.element.hidden || !Object.values(row.kept).some(kept => kept.childElementCount);
    }

    #drawCell(row, name) {
      const cell = row.data.cells[name];
      const input = row.inputs[name];
      const problem = this.#problem(row, name);
      const conflict = this.#queue.find(row.data.id, name)?.conflict;
      if (!this.#beingTyped(row, name)) this.#show(row, name);
      if (!this.#locked(row) && 'readOnly' in input) input.readOnly = this.#computed(row, name);
      row.holders[name].classList.toggle('computed', this.#computed(row, name));
      const kinds = { problem, warning: cell.asked && !this.#explained(row, cell), explained: this.#explained(row, cell), pin: isOpen(cell.pin), answered: cell.pin?.answer, changed: cell.changed, conflict };
      const marks = Object.keys(kinds).filter(kind => kinds[kind]);
      row.holders[name].dataset.marks = marks.join(' ');
      row.marks[name].replaceChildren(...marks.map(kind => h('span', { className: `mark ${kind}` },
        `${SYMBOL[kind]} ${this.#mark(kind, cell)}`)));
      this.#messages.draw(row, name, { problem, conflict });
      const described = [row.kept[name].childElementCount && row.kept[name].id, row.element.querySelector('.help') && `${row.id}-help`];
      input.setAttribute('aria-describedby', described.filter(Boolean).join(' '));
      input.setAttribute('aria-invalid', Boolean(problem));
    }

    #show(row, name) {
      const { value, state } = row.data.cells[name];
      const input = row.inputs[name];
      const shown = row.data.type === 'yes-no' && input.tagName === 'INPUT' ? this.#texts[value] ?? value : value;
      input.value = state === 'na' ? '' : shown ?? '';
      input.placeholder = state === 'na' ? this.#texts.naShort : '–';
      if (name === 'total' && row.sum?.offer) input.placeholder = `= ${row.sum.offer}`;
      if (input.tagName === 'SELECT') input.options[0].textContent = input.placeholder;
    }

    #drawNote(row) {
      const kinds = Object.keys(row.inputs).map(name => this.#saveState(row, name)).filter(Boolean);
      const worst = ['conflict', 'problem', 'saving', 'waiting', 'saved'].find(kind => kinds.includes(kind));
      const reasons = Object.values(row.data.cells).some(cell => cell.reason);
      row.note.replaceChildren(
        worst ? h('span', { className: `save ${worst}` }, `${SYMBOL[worst]} ${this.#texts[`save_${worst}`]}`) : '',
        reasons ? h('span', { className: 'save reason' }, `${SYMBOL.changed} ${this.#texts.reasonGiven}`) : '');
    }

    #saveState(row, name) {
      const entry = this.#queue.find(row.data.id, name);
      if (!entry) return row.data.cells[name].saved && 'saved';
      if (entry.conflict) return 'conflict';
      if (entry.refused) return 'problem';
      return entry.batch ? 'saving' : 'waiting';
    }

    #drawQueue() {
      if (!this.table) return;
      const unsent = this.#queue.entries().filter(({ row, batch }) => !batch && this.#byId.has(row));
      const waiting = unsent.length;
      this.#tellUnsaved(unsent.map(({ row, cell }) => ({ row, cell })));
      const offline = !this.#connected();
      const parts = [waiting && filled(this.#texts.notYetSaved, { n: waiting }), offline && this.#texts.offline].filter(Boolean);
      this.queueText.hidden = !parts.length;
      this.queueText.textContent = parts.length ? `${SYMBOL.waiting} ${parts.join(' · ')}` : '';
      const rows = new Set(this.#queue.entries().map(({ row }) => this.#byId.get(row)).filter(Boolean));
      rows.forEach(row => this.#drawRow(row));
      this.#drawProgress();
    }

    /** The server must not submit what the screen does not show. */
    #tellUnsaved(cells) {
      const now = JSON.stringify(cells);
      if (now === this.#unsaved || this.table.readOnly) return;
      this.#unsaved = now;
      this.#fire('unsaved', { cells });
    }

    #drawProgress() {
      const all = this.#rows.flatMap(row => this.#figureStates(row));
      const done = all.filter(state => state === 'value' || state === 'na').length;
      this.progressText.textContent = filled(this.#texts.progress, { done, all: all.length });
      this.progressBar.value = all.length ? done / all.length : 0;
      for (const button of this.filters) {
        const { filter } = button.dataset;
        const count = this.#rows.reduce((sum, row) => sum + this.#matching(row, filter), 0);
        button.textContent = `${this.#texts[`filter_${filter}`]} (${count})`;
        button.setAttribute('aria-pressed', filter === this.#filter);
      }
    }

    #say(text) { if (text) this.live.textContent = text; }
    #mark(kind, cell) { return (kind === 'changed' && this.#was(cell.changed)) || (kind === 'warning' && cell.asked) || this.#texts[`mark_${kind}`]; }
    #was(changed) { return filled(this.#texts.was, { was: changed.was || '–' }); }

    // ---- what the figures say ------------------------------------------------------------------------------------

    /** Boys, girls and total are three figures, as the server counts them; the parts of a fraction are one. */
    #figures(row) { return row.kind === 'sex' ? row.slots.map(name => [name]) : [[row.main, ...Object.keys(row.data.cells)]]; }

    #figureStates(row) { return this.#figures(row).map(([name]) => this.#cellState(row, row.data.cells[name])); }

    #rowState(row) { return this.#cellState(row, row.data.cells[row.main]); }

    /** What was refused, or must be corrected, is no figure yet. */
    #cellState(row, { state, value, problem, wrong }) {
      return state === 'value' && (problem || wrong || this.#unreadable(row, value)) ? 'problem' : state ?? 'missing';
    }

    /** Boys and girls against the total, as typed at this moment; one of them alone is at most the total. */
    #checkSum(row) {
      if (row.kind !== 'sex') return null;
      const [boys, girls, total] = row.slots.map(name => this.#typed(row, name));
      if (boys === null || girls === null || (boys === '' && girls === '')) return null;
      const sum = added(boys, girls);
      const alone = (girls === '' && 'boys') || (boys === '' && 'girls');
      if (alone) return { sum, total, alone, mismatch: total !== '' && total !== null && Number(sum) > Number(total) };
      return { sum, offer: total === '' ? sum : null, mismatch: total !== '' && total !== null && Number(total) !== Number(sum) };
    }

    #typed(row, name) {
      const text = this.#beingTyped(row, name) ? row.inputs[name].value : row.data.cells[name].value;
      return text ? readNumber(text) : '';
    }

    #problem(row, name) {
      const cell = row.data.cells[name];
      if (name === 'total' && row.sum?.mismatch) return filled(this.#texts[row.sum.alone ? `${row.sum.alone}AboveTotal` : 'sumMismatch'], row.sum);
      return cell.problem || this.#unreadable(row, cell.value) || cell.wrong || null;
    }

    /** What can be told without asking the server; bounds and ownership are the server's to judge. */
    #unreadable(row, text) {
      if (row.kind === 'words' || !text) return null;
      const number = readNumber(text);
      if (number === null) return this.#texts.notANumber;
      return row.data.decimals === 0 && number.includes('.') && Number(number) % 1 ? this.#texts.wholeNumber : null;
    }

    #computed(row, name) {
      return row.kind === 'fraction' && name === 'total' && Boolean(row.data.cells.numerator.value && row.data.cells.denominator.value);
    }

    #matches(row, filter) { return filter === 'all' || this.#matching(row, filter) > 0; }

    /** How many figures of the row a filter is about. */
    #matching(row, filter) {
      if (filter === 'missing') return this.#figureStates(row).filter(state => state === 'missing').length;
      const fits = {
        all: () => true,
        changed: name => row.data.cells[name].changed,
        problems: name => this.#isOdd(row, name),
      }[filter];
      return this.#figures(row).filter(names => names.some(fits)).length;
    }

    #isOdd(row, name) {
      const cell = row.data.cells[name];
      return (name in row.inputs && this.#problem(row, name)) || (cell.warning && !this.#explained(row, cell)) || isOpen(cell.pin) || this.#queue.find(row.data.id, name)?.conflict;
    }

    /** Whoever reads figures looks at the unusual ones; who types them looks for what is left to do. */
    #explained(row, { asked, reason }) { return Boolean(asked && reason && !this.#locked(row)); }

    #setFilter(name) {
      this.#filter = name;
      this.#applyFilter();
    }

    #applyFilter() {
      for (const row of this.#rows) {
        row.element.hidden = !this.#matches(row, this.#filter);
        this.#drawRow(row);
      }
      for (const body of this.querySelectorAll('tbody')) {
        body.hidden = ![...body.querySelectorAll('tr[data-row]')].some(row => !row.hidden);
      }
      this.#drawProgress();
    }

    // ---- committing ----------------------------------------------------------------------------------------------

    #commitCell(row, name) {
      const cell = row.data.cells[name];
      const typed = row.inputs[name].value;
      const text = row.kind === 'words' ? typed : typed.trim() && (readNumber(typed) ?? typed.trim());
      this.#editing = null;
      if (text === (cell.state === 'na' ? '' : cell.value ?? '')) return this.#drawRow(row);
      this.#commit([{ row, name, text, state: text === '' ? 'missing' : 'value' }]);
    }

    /** The one way in which a figure changes here: shown at once, queued, sent together, undone together. */
    #commit(edits, { undoable = true } = {}) {
      const all = undoable ? this.#withConsequences(edits) : edits;
      const before = [];
      for (const { row, name, text, state } of all) {
        const cell = row.data.cells[name];
        if (cell.value === text && cell.state === state) continue;
        before.push({ row, name, text: cell.value ?? '', state: cell.state });
        Object.assign(cell, { value: text, state, problem: null, saved: false });
        this.#queue.put({ row: row.data.id, cell: name, text, state, revision: cell.revision ?? 0 });
      }
      if (undoable && before.length) this.#undo = [...this.#undo, before].slice(-UNDO_DEPTH);
      new Set(all.map(({ row }) => row)).forEach(row => this.#drawRow(row));
      this.#queue.flush();
      this.#drawProgress();
    }

    /** A figure typed into a row marked not applicable makes it applicable; an untouched total follows boys + girls. */
    #withConsequences(edits) {
      const all = [...edits];
      for (const row of new Set(edits.map(edit => edit.row))) {
        const edited = new Map(edits.filter(edit => edit.row === row).map(edit => [edit.name, edit]));
        if ([...edited.values()].every(edit => edit.state === 'na')) continue;
        for (const name of Object.keys(row.inputs)) {
          if (!edited.has(name) && row.data.cells[name].state === 'na') all.push({ row, name, text: '', state: 'missing' });
        }
        const sum = row.kind === 'sex' && !edited.has('total') && this.#sumAfter(row, edited);
        if (sum) all.push({ row, name: 'total', text: sum, state: 'value' });
      }
      return all;
    }

    #sumAfter(row, edited) {
      const { total, ...parts } = row.data.cells;
      const [boys, girls] = ['boys', 'girls'].map(name => readNumber(edited.get(name)?.text ?? parts[name].value ?? ''));
      if (boys === null || girls === null) return null;
      if (total.state === 'value' && total.value !== row.filledIn) return null;
      return (row.filledIn = added(boys, girls));
    }

    #toggleNotApplicable(row) {
      if (this.#locked(row)) return;
      const state = this.#rowState(row) === 'na' ? 'missing' : 'na';
      this.#editing = null;
      this.#commit(Object.keys(row.inputs).map(name => ({ row, name, text: '', state })));
      this.#say(state === 'na' ? this.#texts.stateNa : this.#texts.stateMissing);
    }

    #undoLast() {
      const edits = this.#undo.pop();
      if (!edits) return;
      this.#commit(edits, { undoable: false });
      this.#focus(edits[0].row, edits[0].name);
      this.#say(this.#texts.undone);
    }

    // ---- keyboard ------------------------------------------------------------------------------------------------

    /** Row and cell of an event, or null when it happened in a message or in the help. */
    #place(event) {
      const name = event.target.dataset?.cell;
      const row = name && this.#byId.get(event.target.closest('tr[data-row]')?.dataset.row);
      return row ? { row, name } : null;
    }

    #onFocus(event) {
      const place = this.#place(event);
      if (!place || place.name === 'state') return;
      this.#column = place.row.slots.lastIndexOf(place.name);
      if (event.target.tagName !== 'INPUT') return;
      event.target.select();
      requestAnimationFrame(() => document.activeElement === event.target && !this.#editing && event.target.select()); // a click moved the caret
    }

    /** A second click into a cell places the caret there, as F2 does. */
    #onMouseDown(event) {
      const place = this.#place(event);
      if (place && document.activeElement === event.target && event.target.tagName === 'INPUT' && !event.target.readOnly) {
        this.#placeCaret(place);
      }
    }

    #placeCaret(place) { this.#editing = { ...place, dirty: Boolean(this.#editing?.dirty), caret: true }; }

    #onBlur(event) {
      const place = this.#place(event);
      if (place && place.name !== 'state' && this.#beingTyped(place.row, place.name)) this.#commitCell(place.row, place.name);
      this.#editing = null;
    }

    #onInput(event) {
      const place = this.#place(event);
      if (!place || event.target.tagName === 'SELECT') return;
      this.#editing = { ...place, dirty: true, caret: Boolean(this.#editing?.caret) };
      place.row.data.cells[place.name].problem = null;
      this.#drawRow(place.row);
    }

    #beingTyped(row, name) { return Boolean(this.#editing?.dirty && this.#editing.row === row && this.#editing.name === name); }

    #onKey(event) {
      const place = this.#place(event);
      if (!place || event.isComposing) return;
      const action = this.#action(event, place);
      if (!action) return;
      event.preventDefault();
      action();
    }

    #action(event, { row, name }) {
      const { target } = event;
      const key = keyOf(event);
      const words = target.tagName === 'TEXTAREA';
      const typing = Boolean(this.#editing) || (words && !target.readOnly);
      const caret = this.#editing?.caret || (words && !target.readOnly); // as in a spreadsheet: arrows leave what is typed, until F2
      const control = event.ctrlKey || event.metaKey;
      const move = (down, right) => () => { this.#finish(); this.#move(row, name, down, right); };
      if (event.altKey) return key.toLowerCase() === 'n' ? () => this.#toggleNotApplicable(row) : null;
      if (control && key.toLowerCase() === 'z') return this.#editing?.dirty ? null : () => this.#undoLast();
      if (control && key === 'Home') return () => this.#focusEdge(0, -1);
      if (control && key === 'End') return () => this.#focusEdge(-1, -1);
      if (control) return null;
      switch (key) {
        case 'ArrowUp': return words && caret && target.selectionStart > 0 ? null : move(-1, 0);
        case 'ArrowDown': return words && caret && target.selectionEnd < target.value.length ? null : move(1, 0);
        case 'ArrowLeft': return caret ? null : move(0, -1);
        case 'ArrowRight': return caret ? null : move(0, 1);
        case 'Enter': return this.#enter(event, row, name, move);
        case 'Escape': return () => this.#restore(row, name);
        case 'F1': return () => row.element.querySelector('.help')?.toggleAttribute('open');
        case 'F2': return name === 'state' ? null : () => this.#edit(row, name);
        case 'Home': return caret ? null : () => this.#focus(row, row.slots.find(Boolean));
        case 'End': return caret ? null : () => this.#focus(row, row.main);
        case 'n': case 'N': return typing || target.tagName === 'SELECT' || this.#locked(row) ? null : () => this.#toggleNotApplicable(row);
        case 'p': case 'P': return this.#canPin(row, name) ? () => this.#fire('pin', { row: row.data.id, cell: name }) : null;
        default: return null;
      }
    }

    #enter(event, row, name, move) {
      const newLine = event.target.tagName === 'TEXTAREA' && (event.shiftKey || matchMedia('(pointer: coarse)').matches);
      if (name === 'state' || newLine) return null;
      return move(event.shiftKey ? -1 : 1, 0);
    }

    #edit(row, name) {
      const input = row.inputs[name];
      if (this.#locked(row) || input.readOnly) return;
      if (input.tagName === 'SELECT') return input.showPicker?.();
      this.#placeCaret({ row, name });
      input.setSelectionRange(input.value.length, input.value.length);
    }

    #finish() {
      const { row, name, dirty } = this.#editing ?? {};
      if (dirty) this.#commitCell(row, name);
      this.#editing = null;
    }

    #restore(row, name) {
      this.#editing = null;
      if (name === 'state') return;
      this.#drawRow(row);
      row.inputs[name].select?.();
    }

    #move(row, name, down, right) {
      if (right) return this.#moveSideways(row, name, right);
      const visible = this.#visible();
      const next = visible[visible.indexOf(row) + down];
      if (!next) return;
      if (name === 'state' && next.naButton) return next.naButton.focus();
      const column = this.#column;
      this.#focus(next, next.slots[column] ?? next.main);
      this.#column = column;
    }

    #moveSideways(row, name, right) {
      const stops = [...new Set(row.slots.filter(Boolean)), ...(row.naButton ? ['state'] : [])];
      const next = stops[stops.indexOf(name) + right];
      if (next) this.#focus(row, next);
    }

    #focusEdge(at, step) {
      const row = this.#visible().at(at);
      if (row) this.#focus(row, row.slots.at(step));
    }

    #focus(row, name) {
      const target = name === 'state' ? row.naButton : row.inputs[name];
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    }

    #visible() { return this.#rows.filter(row => !row.element.hidden); }

    #whatIsBeingTyped() {
      const active = this.contains(document.activeElement) && document.activeElement.dataset.cell;
      const id = active && document.activeElement.closest('tr[data-row]')?.dataset.row;
      const typing = id && { id, name: active, text: this.#editing?.dirty ? document.activeElement.value : null };
      this.#editing = null;
      return typing;
    }

    #resumeTyping(typing) {
      const row = typing && this.#byId.get(typing.id);
      if (!row) return;
      this.#focus(row, typing.name);
      if (typing.text === null || !row.inputs[typing.name]) return;
      row.inputs[typing.name].value = typing.text;
      this.#editing = { row, name: typing.name, dirty: true };
      this.#drawRow(row);
    }

    // ---- pasting from a spreadsheet ------------------------------------------------------------------------------

    #onPaste(event) {
      const place = this.#place(event);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const block = /[\t\n\r]/.test(text.trim()) && event.target.tagName !== 'TEXTAREA';
      if (!place || !block || place.name === 'state' || this.table.readOnly) return;
      event.preventDefault();
      this.#pasteBlock(place, readBlock(text));
    }

    #pasteBlock({ row, name }, lines) {
      const rows = this.#visible();
      const { edits, problems } = placeBlock(lines, {
        rows, top: rows.indexOf(row), left: row.slots.indexOf(name), texts: this.#texts,
        closed: (target, cell) => this.#locked(target) || this.#computed(target, cell),
      });
      this.#editing = null;
      this.#commit(edits);
      this.#say(counted(this.#texts, 'pasteFilled', edits.length));
      this.report.hidden = !problems.length;
      if (!problems.length) return;
      this.#fire('paste-problems', { filled: edits.length, problems });
      const label = id => this.#byId.get(id)?.data.label;
      this.report.replaceChildren(...pasteReport(edits.length, problems, this.#texts, label, () => (this.report.hidden = true)));
    }

    // ---- the line to the server ----------------------------------------------------------------------------------

    #connected() {
      const flow = window.Vaadin?.connectionState?.state;
      return navigator.onLine && (!flow || flow === 'connected' || flow === 'loading');
    }

    #fire(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
  }

  customElements.define('cncc-figures', Figures);
})();
