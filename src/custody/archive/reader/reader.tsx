import { useState } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'
import { Notice } from '#look/parts.tsx'
import { openArchive } from '#vault/archive/archive.ts'
import { type Shelf, shelfOfFiles, shelfOfZip } from '#vault/archive/shelf.ts'
import { VaultFault } from '#vault/fault.ts'
import { fingerprintOfLog } from '#vault/log/log.ts'
import { sentenceOf } from '../../room/sentence.ts'
import { Choose } from './choose.tsx'
import { type Contents, contentsOf, contentsOfCopy } from './contents.ts'
import { Locked, type Sealed } from './locked.tsx'
import { copyIn, tryWords } from './opening.ts'
import { readerWords } from './reader.text.ts'
import { Shown } from './shown.tsx'

/** Opens an archive from the disk of whoever has it. Nothing leaves this page; it has no way to. */
export function Reader({ lang }: { lang: Lang }) {
  const t = readerWords(lang)
  const [sealed, setSealed] = useState<Sealed | null>(null)
  const [contents, setContents] = useState<Contents | null>(null)
  const [says, setSays] = useState<string | null>(null)
  const trying = async (work: () => Promise<void>) => {
    setSays(null)
    try {
      await work()
    } catch (error) {
      setSays(error instanceof VaultFault ? sentenceOf(error, lang) : t.bug)
    }
  }
  const choose = (files: File[]) => trying(async () => setSealed(await sealedIn(files)))
  const open = (typed: string, told: (now: number, all: number) => void) =>
    trying(async () => {
      if (!sealed) return
      const unlocked = await tryWords(sealed.archive, sealed.copy, typed, told)
      if (!unlocked) return setSays(t.wrong)
      const isMember = 'identity' in unlocked && sealed.archive
      if (isMember) setContents(await contentsOf(isMember, unlocked.identity, lang))
      if ('copy' in unlocked) setContents(await contentsOfCopy(unlocked.copy, lang))
    })
  return (
    <main class="reader">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {!globalThis.crypto?.subtle && <Notice tone="warning">{t.oldBrowser}</Notice>}
      <div role="alert">{says && <Notice tone="warning">{says}</Notice>}</div>
      {contents ? (
        <Shown contents={contents} lang={lang} />
      ) : sealed ? (
        <Locked sealed={sealed} lang={lang} onTyped={open} onOther={() => setSealed(null)} />
      ) : (
        <Choose lang={lang} onChosen={choose} />
      )}
    </main>
  )
}

/** What lies in the chosen zip, folder or readable copy. @throws VaultFault */
async function sealedIn(files: File[]): Promise<Sealed> {
  const [first] = files
  if (files.length === 1 && first?.name.endsWith('.age')) return { archive: null, copy: first, six: [] }
  const archive = await openArchive(await shelfIn(files))
  const { words } = await fingerprintOfLog(archive.state)
  return { archive, copy: await copyIn(archive), six: words }
}

async function shelfIn(files: File[]): Promise<Shelf> {
  const [first] = files
  if (files.length === 1 && first) return shelfOfZip(first)
  return shelfOfFiles(files.map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob })))
}
