/* Runs on the search page alone. What it finds is text: nothing of it becomes HTML. */
;(() => {
  const form = document.getElementById('suche')
  const says = document.getElementById('stand')
  const list = document.getElementById('funde')
  const said = form.dataset
  let index
  let turn = 0
  form.hidden = false
  const load = () => {
    index ??= import(new URL(said.index, location.href).href)
    return index
  }
  form.q.addEventListener('focus', () => load().catch(() => {}), { once: true })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    look()
  })
  let wait
  form.q.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(look, 250)
  })
  const asked = new URLSearchParams(location.search).get('q')
  if (asked) {
    form.q.value = asked
    look()
  }

  async function look() {
    turn += 1
    const mine = turn
    const words = form.q.value.trim()
    if (!words) {
      says.textContent = ''
      list.replaceChildren()
      return
    }
    if (!list.firstChild) says.textContent = said.waits
    try {
      const { search } = await load()
      const { results } = await search(words)
      const found = await Promise.all(results.slice(0, 20).map((one) => one.data()))
      if (mine !== turn) return
      list.replaceChildren(...found.map(entry))
      const count = results.length
      says.textContent =
        count === 0 ? said.none : count === 1 ? said.one : said.many.replace('1234567', count)
    } catch {
      index = undefined
      says.textContent = said.disk
    }
  }

  function entry({ url, meta, excerpt }) {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = url
    link.textContent = meta.title
    const text = document.createElement('p')
    excerpt.split(/(<mark>.*?<\/mark>)/).forEach((part) => {
      const isMarked = part.startsWith('<mark>')
      const node = isMarked ? document.createElement('mark') : document.createTextNode('')
      node.textContent = part
        .replace(/<\/?mark>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
      text.append(node)
    })
    item.append(link, text)
    return item
  }
})()
