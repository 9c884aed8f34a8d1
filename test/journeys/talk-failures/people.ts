import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { timeOf } from '#vault/log/entry.ts'
import { newReceipt, placeOf } from '#vault/outside/receipt.ts'
import { wordList } from '#vault/words/list.ts'
import { numberOfWord } from '#vault/words/words.ts'
import { answers, heard, line, look, open, past, says, writes } from '../counsel.steps.ts'
import type { Ground } from './ground.ts'

/** Somebody is slower, types what runs, has no more right to be there, or wants to be gone. */
export function peopleFail(on: Ground): void {
  describe('what somebody says', () => {
    test('is shown as it was typed, and runs nowhere', async () => {
      const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
      const { id, words } = await on.talkWith('Zeichen')
      const mara = await on.back(words)
      await says(mara, evil)
      await line(mara, evil).waitFor()
      await look(on.bea, id)
      await heard(on.bea, evil).waitFor()
      await answers(on.bea, evil)
      await line(mara, evil).nth(1).waitFor()
      expect([await mara.locator('.lines img').count(), await mara.title()]).toEqual([0, 'Schreiben'])
    })
  })

  describe('whoever counsels', () => {
    test('accepts alone: of two at the same moment one does, and the other is told', async () => {
      const { id } = await writes(on.stage, on.office, { text: 'Wer zuerst?', name: 'Zweifach' })
      const item = (page: Page) =>
        page.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem').filter({ hasText: 'Zweifach' })
      const both = [on.amina, on.bea]
      for (const page of both) {
        await page.getByRole('link', { name: /Wartende/ }).click()
        await item(page).getByRole('button', { name: 'Annehmen' }).waitFor()
      }
      await Promise.all(both.map((page) => item(page).getByRole('button', { name: 'Annehmen' }).click()))
      const title = (page: Page) => page.getByRole('heading', { name: 'Zweifach', level: 2 })
      const told = (page: Page) => page.getByText('Jemand anderes hat gerade angenommen.')
      await Promise.all(both.map((page) => title(page).or(told(page)).waitFor()))
      const ends = await Promise.all(
        both.map(async (page) => ((await title(page).isVisible()) ? 'has it' : 'was told')),
      )
      expect(ends.toSorted()).toEqual(['has it', 'was told'])
      const { rows } = await on.stage.owner.query(
        `select count(*)::int as n from conversation_line where conversation = $1 and line -> 'turn' ->> 'why' = 'accepted'`,
        [id],
      )
      expect(rows[0].n).toBe(1)
    })

    test('for somebody else writes until the last moment of the grant, and reads nothing after it', {
      timeout: 180_000,
    }, async () => {
      const { id, words, counsellor } = await on.talkWith('Vertretung', on.office.amina)
      const bee = past(on.stage, on.office, on.office.bea)
      const grant = (until: Date) => {
        const said = { kind: 'seated', names: { [bee.member]: 'Bea Berg' }, text: '' }
        const seats = [counsellor.seat(), bee.seat('substitute', timeOf(until))]
        return counsellor.turn(id, seats, 'substitute', { said })
      }
      await grant(new Date(Date.now() + 86_400_000))
      await look(on.bea, id)
      await answers(on.bea, 'Ich vertrete.')
      const mara = await on.back(words)
      await line(mara, 'Ich vertrete.').waitFor()
      expect(await mara.locator('[data-readers]').innerText()).toContain('Bea Berg')
      await counsellor.hear(id)
      const until = new Date(Date.now() + 1_000)
      await grant(until)
      // A browser's clock follows the house's, on a busy machine some seconds behind.
      await expect.poll(() => Date.now() > until.getTime() + 2_000).toBe(true)
      // The first browser of somebody who remains, and hears anything, turns the key.
      await says(mara, 'Ist noch jemand da?')
      await line(mara, 'Jemand liest ab jetzt nicht mehr mit.').waitFor({ timeout: 100_000 })
      await on.bea.getByText('Dieses Gespräch liest du nicht mehr').waitFor()
      await says(mara, 'Nur noch für Amina')
      await look(on.amina, id)
      await heard(on.amina, 'Nur noch für Amina').waitFor()
      expect(await on.bea.locator('body').innerText()).not.toContain('Nur noch für Amina')
    })
  })

  describe('twelve words', () => {
    test('that are wrong are told by their place, and open nothing', async () => {
      const { words } = await on.talkWith('Wörter')
      const all = words.split(' ')
      const mara = await on.back(['qwertz', ...all.slice(1)].join(' '))
      await mara.getByText('Wort 1 steht nicht in der Liste.').waitFor()
      // Four bits of the last word are the checksum: its neighbour never fits, while of two swapped words one pair in 16 does.
      const other = wordList[(numberOfWord(all[11] ?? '') ?? 0) ^ 1]
      await open(mara, [...all.slice(0, 11), other].join(' '))
      await mara.getByText('Diese Wörter passen nicht zusammen.').waitFor()
      const others = await writes(on.stage, on.office, { text: 'Jemand anderes' })
      await on.stage.owner.query('delete from conversation where id = $1', [others.id])
      await open(mara, others.words)
      await mara.getByText('Zu diesen Wörtern gibt es hier kein Gespräch.').waitFor()
      expect(await mara.locator('.lines').count()).toBe(0)
    })
  })

  describe('twelve words of which one in 64 has the device’s name for them begin with a hyphen', () => {
    test('open like all others', async () => {
      const { organisation } = on.office
      let receipt = await newReceipt(organisation)
      while (!(await placeOf(organisation, receipt)).startsWith('-')) receipt = await newReceipt(organisation)
      const { words } = await writes(on.stage, on.office, { text: 'Hier ist Strich.' }, receipt)
      const mara = await on.back(words)
      await line(mara, 'Hier ist Strich.').waitFor()
      await says(mara, 'Ich bin da.')
      await line(mara, 'Ich bin da.').waitFor()
    })
  })

  describe('what stays behind', () => {
    test('of a deleted conversation is a certificate, and nobody opens it again: not its words, not the counsellor, not the database', async () => {
      const { id, words } = await on.talkWith('Ende')
      await look(on.bea, id)
      await heard(on.bea, 'Guten Tag, Ende.').waitFor()
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Ende.').waitFor()
      await mara.locator('summary', { hasText: 'Alles löschen' }).click()
      await mara.getByRole('button', { name: 'Ja, alles löschen' }).click()
      await mara.getByText('Die Schlüssel gibt es nicht mehr.').waitFor()
      expect(await mara.locator('.card').innerText()).toContain('Nachrichten: 3, Dateien: 0')
      await on.bea.getByText('Dieses Gespräch liest du nicht mehr').waitFor()
      expect(await on.bea.locator('body').innerText()).not.toContain('Guten Tag, Ende.')
      const again = await on.back(words)
      await again.getByText('Zu diesen Wörtern gibt es hier kein Gespräch.').waitFor()
      const { rows } = await on.stage.owner.query(
        `select (select count(*) from conversation where id = $1) + (select count(*) from conversation_line where conversation = $1)
          + (select count(*) from conversation_wrap where conversation = $1) as n`,
        [id],
      )
      expect(Number(rows[0].n)).toBe(0)
    })

    test('for whoever listens to a screen reader is each new word once: not what was there, not one’s own, not what only passes', async () => {
      const { id, words } = await on.talkWith('Ohren')
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Ohren.').waitFor()
      expect(await mara.getByRole('log').innerText()).toBe('')
      await mara.evaluate(() => {
        const told: string[] = []
        Object.assign(window, { told })
        const log = document.querySelector('[role=log]')
        new MutationObserver((all) => {
          for (const { addedNodes } of all) for (const node of addedNodes) told.push(node.textContent ?? '')
        }).observe(log as Element, { childList: true, subtree: true, characterData: true })
      })
      await says(mara, 'Von mir selbst')
      await look(on.bea, id)
      await heard(on.bea, 'Von mir selbst').waitFor()
      await on.bea.getByLabel('Antwort', { exact: true }).pressSequentially('Ja')
      await mara.getByText('Bea Berg schreibt').waitFor()
      await answers(on.bea, 'Eins')
      await line(mara, 'Eins').waitFor()
      on.stage.wire.cut()
      await answers(on.bea, 'Zwei')
      await line(mara, 'Zwei').waitFor()
      const told = () => mara.evaluate(() => (window as unknown as { told: string[] }).told)
      await expect.poll(told).toEqual(['Bea Berg: Eins', 'Bea Berg: Zwei'])
    })

    test('with a counsellor who has left the organisation is no key: the others’ browsers turn it', async () => {
      const { id, words } = await on.talkWith('Abschied', on.office.amina)
      const lead = past(on.stage, on.office, on.office.amina)
      await lead.hear(id)
      const bee = past(on.stage, on.office, on.office.bea)
      const said = { kind: 'seated', names: { [bee.member]: 'Bea Berg' }, text: '' }
      await lead.turn(id, [lead.seat(), bee.seat('adviser')], 'asked', { said })
      const mara = await on.back(words)
      await mara.locator('[data-readers]').getByText('Bea Berg').waitFor()
      await on.office.vault.say(on.office.amina, 'member_removed', { member: bee.member })
      await on.stage.owner.query('delete from membership where account = $1', [on.office.bea.account])
      await says(mara, 'Wer liest jetzt?')
      await look(on.amina, id)
      await heard(on.amina, 'Wer liest jetzt?').waitFor()
      await mara.getByText('Früher: Bea Berg').waitFor({ timeout: 60_000 })
      await says(mara, 'Nicht mehr für Bea')
      await heard(on.amina, 'Nicht mehr für Bea').waitFor()
      expect(await on.bea.locator('body').innerText()).not.toContain('Nicht mehr für Bea')
    })
  })
}
