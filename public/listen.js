// Reads an article aloud with a voice of the device, one sentence at a time: Chromium falls silent after some 15 seconds of
// one utterance, and Android knows no pause but an end. The sentence is marked without touching the document.
const speech = speechSynthesis
const speeds = [0.8, 0.9, 1, 1.1, 1.25, 1.5]
const skipped = 'figure:not(.quote), .embed, .article-table, sup, nav, .notes, script, button, [aria-hidden=true]'
const blocks = 'h1, h2, h3, p, li, blockquote'

/** The article's sentences in order, each with where it stands. */
function sentencesOf(article) {
  const texts = new Map()
  for (const part of article.querySelectorAll('h1, .standfirst, .article-body')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode
      if (parentElement.closest(skipped)?.closest('.article') === article) continue
      const block = parentElement.closest(blocks) ?? part
      texts.set(block, [...(texts.get(block) ?? []), walker.currentNode])
    }
  }
  const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' })
  return [...texts.values()].flatMap((nodes) => {
    const whole = nodes.map(({ data }) => data).join('')
    return [...segmenter.segment(whole)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => ({
        words: segment.trim(),
        range: rangeOf(nodes, index, index + segment.trimEnd().length),
      }))
  })
}

function rangeOf(nodes, from, to) {
  const range = document.createRange()
  let before = 0
  for (const node of nodes) {
    const after = before + node.length
    if (from >= before && from < after) range.setStart(node, from - before)
    if (to > before && to <= after) range.setEnd(node, to - before)
    before = after
  }
  return range
}

let sentences = []
let place = 0
let speed = 1
/** What is being said; what is no longer this has been stopped. */
let utterance = null
let bar = null

function speak() {
  speech.cancel()
  const sentence = sentences[place]
  if (!sentence) return stop()
  const saying = new SpeechSynthesisUtterance(sentence.words)
  saying.lang = 'fr-FR'
  saying.voice = speech.getVoices().find(({ lang, localService }) => lang.startsWith('fr') && localService) ?? null
  saying.rate = speed
  saying.onend = () => {
    if (utterance !== saying) return
    place++
    speak()
  }
  saying.onerror = () => utterance === saying && pause()
  utterance = saying
  mark(sentence.range)
  speech.speak(saying)
  label()
}

function pause() {
  utterance = null
  speech.cancel()
  label()
}

function stop() {
  utterance = null
  speech.cancel()
  globalThis.CSS.highlights?.delete('sentence')
  const within = bar?.contains(document.activeElement)
  bar?.remove()
  bar = null
  // whoever used the keyboard in the bar goes back to where it came from
  if (within) document.querySelector('[data-do=listen]')?.focus()
}

function mark(range) {
  if (globalThis.Highlight) globalThis.CSS.highlights.set('sentence', new Highlight(range))
  const { top, bottom } = range.getBoundingClientRect()
  if (top > 60 && bottom < innerHeight - 100) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: top - innerHeight / 3, behavior: still ? 'instant' : 'smooth' })
}

/** The first sentence of the paragraph that is selected, or the first of all. */
function beginning() {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return 0
  const { startContainer: start } = selection.getRangeAt(0)
  const block = (start instanceof Element ? start : start.parentElement)?.closest(blocks)
  return Math.max(
    0,
    sentences.findIndex(({ range }) => block?.contains(range.startContainer)),
  )
}

function label() {
  if (bar) bar.querySelector('[data-voice=pause]').textContent = utterance ? 'Pause' : 'Reprendre'
}

function makeBar() {
  const element = Object.assign(document.createElement('div'), {
    className: 'listen-bar',
    role: 'group',
    ariaLabel: 'Lecture à voix haute',
  })
  const button = (does, words) => {
    const made = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button button-small',
      textContent: words,
    })
    made.dataset.voice = does
    return made
  }
  const choice = Object.assign(document.createElement('select'), { className: 'field' })
  for (const each of speeds)
    choice.add(new Option(`${String(each).replace('.', ',')}\u00a0×`, each, each === speed, each === speed))
  const named = Object.assign(document.createElement('label'), { textContent: 'Vitesse ' })
  named.append(choice)
  choice.addEventListener('change', () => {
    speed = Number(choice.value)
    if (utterance) speak()
  })
  element.append(button('pause', 'Pause'), button('stop', 'Arrêter'), named)
  element.addEventListener('click', ({ target }) => {
    const { voice } = target.dataset
    if (voice === 'stop') stop()
    else if (voice === 'pause') utterance ? pause() : speak()
  })
  return element
}

/** Begins, or stops what was begun. */
export function toggle(tools) {
  if (bar) return stop()
  sentences = sentencesOf(document.querySelector('.article'))
  place = beginning()
  bar = makeBar()
  tools.append(bar)
  speak()
}

addEventListener('pagehide', stop)
