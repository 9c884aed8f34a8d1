import latin400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url'
import latin700 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url'
import more400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url'
import more700 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url'
import { paint } from './painting.ts'
import type { Paper } from './paper.ts'
import { sheetOf } from './sheet.ts'

const files = {
  'latin-400': latin400,
  'latin-700': latin700,
  'latin-ext-400': more400,
  'latin-ext-700': more700,
}

/** A PDF, made in this browser. The house is only asked for the fonts. */
export async function pdfOf(paper: Paper): Promise<Blob> {
  const fonts = await Promise.all(
    Object.entries(files).map(async ([name, address]) => [name, await fetched(address)] as const),
  )
  const bytes = await sheetOf(paper, new Map(fonts), paint, new Date())
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })
}

async function fetched(address: string): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The font ${address} is not there.`)
  return new Uint8Array(await answer.arrayBuffer())
}
