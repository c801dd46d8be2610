// <cncc-model library="...bpmn-navigated-viewer.production.min.js">: the procedure's diagram with the step that is
// active now, and the same as a list for those who cannot see a diagram. The bpmn.io mark stays visible.
(() => {
  'use strict';

  const libraries = new Map();
  const SYMBOL = { active: '▶', done: '✓' };
  const STEP = /Task$|:SubProcess$|:CallActivity$|Event$/;
  const BOX = /Task$|:SubProcess$|:CallActivity$/;
  const KHMER = /[\u1780-\u17ff]/;
  const SVG = 'http://www.w3.org/2000/svg';

  /** Loads the viewer's script once per page, whoever asks first. */
  function load(address) {
    if (!libraries.has(address)) {
      libraries.set(address, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.onload = () => resolve(window.BpmnJS);
        script.onerror = () => { libraries.delete(address); reject(new Error(`not loaded: ${address}`)); };
        script.src = address;
        document.head.append(script);
      }));
    }
    return libraries.get(address);
  }

  function h(tag, properties = {}, ...children) {
    const { label, ...plain } = properties;
    const element = Object.assign(document.createElement(tag), plain);
    if (label) element.setAttribute('aria-label', label);
    element.append(...children);
    return element;
  }

  class Model extends HTMLElement {
    #drawing = 0;

    async setModel(json) {
      const model = typeof json === 'string' ? JSON.parse(json) : json;
      const drawing = ++this.#drawing;
      this.model = { active: [], done: [], names: {}, figures: {}, texts: {}, ...model };
      this.#build();
      try {
        const Viewer = await load(this.getAttribute('library'));
        if (drawing !== this.#drawing) return;
        this.viewer = new Viewer({ container: this.canvasHolder });
        await this.viewer.importXML(this.model.xml);
        if (drawing === this.#drawing) this.#decorate();
      } catch (failure) {
        if (drawing !== this.#drawing) return;
        this.canvasHolder.replaceChildren(h('p', { className: 'failed', textContent: this.model.texts.notShown ?? '' }));
        this.dispatchEvent(new CustomEvent('model-failed', { detail: { reason: String(failure.message ?? failure) } }));
      }
    }

    disconnectedCallback() {
      this.#drawing++;
      this.observer?.disconnect();
      this.viewer?.destroy();
      this.viewer = null;
    }

    #build() {
      this.observer?.disconnect();
      this.viewer?.destroy();
      const t = this.model.texts;
      this.canvasHolder = h('div', { className: 'canvas', tabIndex: 0, label: t.diagram });
      this.canvasHolder.setAttribute('role', 'group');
      this.canvasHolder.addEventListener('keydown', event => this.#onKey(event));
      const button = (symbol, label, onclick) => h('button', { type: 'button', textContent: symbol, label, title: label, onclick });
      const zoom = h('div', { className: 'zoom' },
        button('+', t.zoomIn ?? '+', () => this.#zoomBy(1.25)), button('−', t.zoomOut ?? '−', () => this.#zoomBy(0.8)),
        button('⤢', t.fit ?? '⤢', () => this.#fit()));
      this.steps = h('ol');
      const alternative = h('details', { className: 'steps' }, h('summary', { textContent: t.steps ?? '' }), this.steps);
      this.replaceChildren(h('div', { className: 'frame' }, zoom, this.canvasHolder), alternative);
    }

    #decorate() {
      const { active, done, names, figures } = this.model;
      const registry = this.viewer.get('elementRegistry');
      const canvas = this.viewer.get('canvas');
      const steps = registry.filter(element => STEP.test(element.type) && element.type !== 'label');
      Object.entries(names).forEach(([id, name]) => this.#rename(registry, id, name));
      done.filter(id => registry.get(id)).forEach(id => { canvas.addMarker(id, 'cncc-done'); this.#badge(id, 'done'); });
      active.filter(id => registry.get(id)).forEach(id => { canvas.addMarker(id, 'cncc-active'); this.#badge(id, 'active'); });
      Object.entries(figures).filter(([id]) => registry.get(id)).forEach(([id, text]) => this.#note(id, text));
      this.#list(steps);
      this.canvasHolder.querySelector('svg[data-element-id], .djs-container > svg')?.setAttribute('aria-hidden', 'true');
      const { inner } = canvas.viewbox();
      this.style.setProperty('--model-proportion', `${Math.ceil(inner.width)} / ${Math.ceil(inner.height)}`);
      this.observer = new ResizeObserver(() => this.#fit());
      this.observer.observe(this.canvasHolder);
      this.#fit();
    }

    /** Gives an element its name in the language of the screen; the diagram is drawn again with it. */
    #rename(registry, id, name) {
      const element = registry.get(id);
      if (!element || !name) return;
      element.businessObject.name = name;
      const label = element.label ?? element;
      this.viewer.get('graphicsFactory').update(label.waypoints ? 'connection' : 'shape', label, registry.getGraphics(label));
      const place = element.label ? { x: -30, y: 0, width: label.width + 60, height: label.height + 60, align: 'top' }
        : BOX.test(element.type) ? { x: 5, y: 14, width: element.width - 10, height: element.height - 16, align: 'middle' } : null;
      if (place && KHMER.test(name)) this.#layNameOut(registry.getGraphics(label), name, place);
    }

    /** Khmer has no spaces between words and tall letters: let the browser break the lines, not the diagram's own rule. */
    #layNameOut(graphics, name, { align, ...place }) {
      const text = graphics.querySelector('.djs-visual text');
      if (!text) return;
      const holder = document.createElementNS(SVG, 'foreignObject');
      Object.entries(place).forEach(([key, value]) => holder.setAttribute(key, value));
      const box = h('div', { className: `khmer-name ${align}` }, h('span', { textContent: name, lang: 'km' }));
      holder.append(box);
      text.replaceWith(holder);
      const tooLarge = () => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
      requestAnimationFrame(() => {
        for (let size = 12; size > 7 && tooLarge(); size -= 0.5) box.style.fontSize = `${size}px`;
      });
    }

    #badge(id, kind) {
      const word = this.model.texts[kind] ?? '';
      this.viewer.get('overlays').add(id, `cncc-${kind}`, {
        position: { top: -11, left: -8 },
        html: h('div', { className: `badge ${kind}`, textContent: kind === 'active' && word ? `${SYMBOL[kind]} ${word}` : SYMBOL[kind], title: word }),
      });
    }

    #note(id, text) {
      this.viewer.get('overlays').add(id, 'cncc-figure', { position: { bottom: 8, left: 8 }, html: h('div', { className: 'overlay-note', textContent: text }) });
    }

    #list(steps) {
      const { active, done, figures, texts } = this.model;
      const named = steps.filter(step => step.businessObject.name).sort((one, other) => one.x - other.x || one.y - other.y);
      this.steps.replaceChildren(...named.map(({ id, businessObject }) => {
        const kind = active.includes(id) ? 'active' : done.includes(id) ? 'done' : '';
        const state = kind ? ` — ${SYMBOL[kind]} ${texts[kind] ?? ''}` : '';
        const item = h('li', { className: kind, textContent: businessObject.name + state + (figures[id] ? ` (${figures[id]})` : '') });
        if (kind === 'active') item.setAttribute('aria-current', 'step');
        return item;
      }));
    }

    #onKey(event) {
      const scroll = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (scroll) this.viewer?.get('canvas').scroll({ dx: scroll[0], dy: scroll[1] });
      else if (event.key === '+' || event.key === '=') this.#zoomBy(1.25);
      else if (event.key === '-') this.#zoomBy(0.8);
      else if (event.key === '0') this.#fit();
      else return;
      event.preventDefault();
    }

    #zoomBy(factor) {
      const canvas = this.viewer?.get('canvas');
      canvas?.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
    }

    #fit() {
      if (!this.viewer || !this.canvasHolder.clientWidth) return;
      const canvas = this.viewer.get('canvas');
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
      if (this.canvasHolder.clientWidth < 700 && canvas.zoom() < 0.6) this.#showActive(canvas);
    }

    /** On a phone a whole model is too small to read: begin at the active step instead. */
    #showActive(canvas) {
      const element = this.viewer.get('elementRegistry').get(this.model.active[0]);
      if (!element) return;
      canvas.zoom(0.8, { x: element.x + element.width / 2, y: element.y + element.height / 2 });
      const { width, height } = canvas.viewbox();
      canvas.viewbox({ x: element.x + element.width / 2 - width / 2, y: element.y + element.height / 2 - height / 2, width, height });
    }
  }

  customElements.define('cncc-model', Model);
})();
