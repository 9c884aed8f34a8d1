import { DOMParser } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** Pasting and dropping without ever making HTML of a string: the content security policy would stop that. */
export const pasteClean = {
  paste: (view: EditorView, event: ClipboardEvent) => take(view, event, event.clipboardData),
  drop: (view: EditorView, event: DragEvent) => !view.dragging && take(view, event, event.dataTransfer),
}

function take(view: EditorView, event: Event, data: DataTransfer | null): boolean {
  event.preventDefault()
  const holder = parsed(data?.getData('text/html') ?? '')
  if (!holder) return view.pasteText(data?.getData('text/plain') ?? '')
  const slice = DOMParser.fromSchema(view.state.schema).parseSlice(holder)
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
  return true
}

type Sanitising = Element & { setHTML?: (html: string) => void }

/** What was copied, without scripts; browsers that cannot do that themselves give the words alone. */
function parsed(html: string): Element | null {
  const holder: Sanitising = document.implementation.createHTMLDocument('').createElement('div')
  if (html === '' || !holder.setHTML) return null
  holder.setHTML(html)
  // Headings of other pages come below those of ours.
  for (const one of holder.querySelectorAll('h1, h2, h5, h6')) {
    const level = one.matches('h1, h2') ? 'h3' : 'h4'
    const heading = holder.ownerDocument.createElement(level)
    heading.append(...one.childNodes)
    one.replaceWith(heading)
  }
  return holder
}
