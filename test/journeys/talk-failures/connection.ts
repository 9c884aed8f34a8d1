import { describe, expect, test } from 'vitest'
import { answers, heard, line, linesOf, logOf, look, open, past, says } from '../counsel.steps.ts'
import type { Ground } from './ground.ts'

const numbered = (word: string) => [1, 2, 3, 4, 5].map((n) => `${word} ${n}`)

/** The line is cut, blocked, or gone with an answer that was under way. */
export function connectionFails(on: Ground): void {
  describe('what somebody says', () => {
    test('comes over a line that is cut again and again: none lost, none doubled, in order on both sides', async () => {
      const { id, words } = await on.talkWith('Tunnel')
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Tunnel.').waitFor()
      await look(on.bea, id)
      await heard(on.bea, 'Guten Tag, Tunnel.').waitFor()
      const cutting = setInterval(() => on.stage.wire.cut(), 170)
      for (let n = 1; n <= 5; n++) {
        await says(mara, `frage ${n}`)
        await answers(on.bea, `antwort ${n}`)
      }
      clearInterval(cutting)
      for (const text of ['frage 5', 'antwort 5']) {
        await line(mara, text).waitFor()
        await heard(on.bea, text).waitFor()
      }
      await mara.getByText('Wird verschlossen').waitFor({ state: 'detached' })
      const all = await linesOf(mara)
      expect(all.filter((text) => text.startsWith('frage'))).toEqual(numbered('frage'))
      expect(all.filter((text) => text.startsWith('antwort'))).toEqual(numbered('antwort'))
      expect(await logOf(on.bea)).toEqual(all)
    })

    test('comes through where no socket does, as behind an old proxy or on an old phone', async () => {
      const { id, words } = await on.talkWith('Proxy')
      on.stage.wire.shut(true)
      const mara = await on.back(words, { width: 360 })
      await line(mara, 'Guten Tag, Proxy.').waitFor()
      await says(mara, 'Geht es so?')
      await line(mara, 'Geht es so?').waitFor()
      await past(on.stage, on.office, on.office.bea).hear(id)
      on.stage.wire.shut(false)
      await look(on.bea, id)
      await heard(on.bea, 'Geht es so?').waitFor()
    })

    test('holds the tab of a seeker open while it has not left', async () => {
      const { words } = await on.talkWith('Funkloch')
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Funkloch.').waitFor()
      on.pull()
      await says(mara, 'Noch nicht fort')
      await mara.getByText('Wartet auf Verbindung').waitFor()
      const asked = mara.waitForEvent('dialog')
      await mara.close({ runBeforeUnload: true })
      await (await asked).dismiss()
      on.mend()
      await mara.getByText('Wartet auf Verbindung').waitFor({ state: 'detached' })
      await line(mara, 'Noch nicht fort').waitFor()
      expect((await linesOf(mara)).filter((text) => text === 'Noch nicht fort')).toHaveLength(1)
    })

    test('waits, and says so, when the connection is gone before anything of the page was fetched', async () => {
      const { words } = await on.talkWith('Aufzug')
      const mara = await on.stage.tab()
      on.opened.push(mara)
      await mara.goto(`/c/${on.office.slug}/back`)
      on.pull()
      await open(mara, words)
      await mara.getByText('Es ist nichts verloren.').waitFor()
      expect(await mara.getByLabel('Ihre zwölf Wörter').inputValue()).toBe(words)
      on.mend()
      await mara.getByRole('button', { name: 'Öffnen', exact: true }).click()
      await line(mara, 'Guten Tag, Aufzug.').waitFor()
    })

    test('opens one conversation when the answer to the first message is lost, and is asked for again', async () => {
      const mara = await on.stage.tab()
      on.opened.push(mara)
      await mara.goto(`/c/${on.office.slug}`)
      await mara.getByRole('radio', { name: 'Alkohol' }).check({ force: true })
      await mara.getByLabel('Ihre Nachricht').fill('Nur einmal')
      await mara.getByLabel('Wie sollen wir Sie nennen?').fill('Einmalig')
      on.stage.cable.state = 'cut-at-post'
      await mara.getByRole('button', { name: 'Verschließen und senden' }).click()
      await mara.getByText('Es ist nichts verloren.').waitFor()
      expect(await mara.getByLabel('Ihre Nachricht').inputValue()).toBe('Nur einmal')
      on.mend()
      await mara.getByRole('button', { name: 'Verschließen und senden' }).click()
      await mara.getByRole('heading', { name: 'Ihre Nachricht ist angekommen' }).waitFor()
      await on.bea.getByRole('link', { name: /Wartende/ }).click()
      const waiting = on.bea.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem')
      await waiting.filter({ hasText: 'Einmalig' }).waitFor()
      expect(await waiting.filter({ hasText: 'Einmalig' }).count()).toBe(1)
    })
  })
}
