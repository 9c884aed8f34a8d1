import { render } from 'preact'
import { ViewContext } from '#look/view.ts'
import { Reader } from './reader.tsx'
import './reader.css'

const place = document.querySelector('#reader')
const lang = navigator.language.startsWith('de') ? 'de' : 'en'
const view = {
  lang,
  path: '',
  person: null,
  home: { href: '', title: '' },
  notice: null,
  asset: (source: string) => source,
} as const

document.documentElement.lang = lang
if (place)
  render(
    <ViewContext.Provider value={view}>
      <Reader lang={lang} />
    </ViewContext.Provider>,
    place,
  )
