import { Editor } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import { cleanTarget } from '../../../model/address.ts'
import { cleanRich, isEmptyRich } from '../../../model/rich.ts'
import type { RichText } from '../../../model/text.ts'
import { pasteClean } from './pasting.ts'

/** What the text at the cursor is, for the buttons above it. */
export type Standing = { [what in Press]: boolean } & { link: string }
export type Press = 'bold' | 'italic' | 'heading' | 'bulletList' | 'orderedList' | 'blockquote'

export type Writing = {
  setText(text: RichText): void
  press(what: Press): void
  /** Leads the chosen words somewhere; '' takes the link away. */
  link(to: string): void
  focus(): void
  end(): void
}

type Begin = {
  place: HTMLElement
  text: RichText
  attributes: Record<string, string>
  onText: (text: RichText) => void
  onStanding: (standing: Standing) => void
}

const nothing = { type: 'doc', content: [{ type: 'paragraph' }] }
const shown = (text: RichText) => (text.content.length > 0 ? text : nothing)

/** Begins writing in a place of the page. What the list of nodes does not know cannot be written, pasted or kept. */
export function beginWriting({ place, text, attributes, onText, onStanding }: Begin): Writing {
  const tell = () => onStanding(standingOf(editor))
  const editor = new Editor({
    element: place,
    // A style element would be stopped by the content security policy.
    injectCSS: false,
    content: shown(text),
    extensions: [
      ...[
        Document,
        Paragraph,
        Text,
        Bold,
        Italic,
        HardBreak,
        BulletList,
        OrderedList,
        ListItem,
        Blockquote,
        UndoRedo,
      ],
      Heading.configure({ levels: [3, 4] }),
      Link.configure({
        openOnClick: false,
        isAllowedUri: (url) => cleanTarget(url) !== null,
        HTMLAttributes: { target: null, rel: null },
      }),
    ],
    editorProps: { attributes, handleDOMEvents: pasteClean },
    onUpdate: () => {
      const written = cleanRich(editor.getJSON())
      onText(isEmptyRich(written) ? { type: 'doc', content: [] } : written)
    },
    onTransaction: tell,
  })
  tell()
  return {
    setText: (next) => void editor.commands.setContent(shown(next), { emitUpdate: false }),
    press: (what) => press(editor, what),
    link: (to) => void linkTo(editor, to),
    focus: () => void editor.commands.focus(),
    end: () => editor.destroy(),
  }
}

function press(editor: Editor, what: Press): void {
  const chain = editor.chain().focus()
  if (what === 'bold') chain.toggleBold().run()
  else if (what === 'italic') chain.toggleItalic().run()
  else if (what === 'heading') chain.toggleHeading({ level: 3 }).run()
  else if (what === 'bulletList') chain.toggleBulletList().run()
  else if (what === 'orderedList') chain.toggleOrderedList().run()
  else chain.toggleBlockquote().run()
}

function linkTo(editor: Editor, to: string): boolean {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (to === '') return chain.unsetLink().run()
  // Where nothing is chosen the address itself is what one reads.
  if (editor.state.selection.empty && !editor.isActive('link'))
    return chain
      .insertContent({ type: 'text', text: to.replace(/^(mailto|tel):/, ''), marks: [linkMark(to)] })
      .run()
  return chain.setLink({ href: to }).run()
}

const linkMark = (href: string) => ({ type: 'link', attrs: { href } })

const standingOf = (editor: Editor): Standing => ({
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  heading: editor.isActive('heading'),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  blockquote: editor.isActive('blockquote'),
  link: (editor.getAttributes('link').href as string | undefined) ?? '',
})
