import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { makeReady } from './gate.steps.ts'
import { byHand } from './hands.ts'
import { answerTheFirst, answerTheRest, beginScoping, handIn, score } from './need.steps.ts'
import { lastMail, linkIn } from './post.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

const amina = 'aminaadler@example.org'

let stage: Stage
let told: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  stage = await openStage()
  told = await world(stage)
})
afterAll(() => stage.close())

test('a counselling centre tells its need on a telephone and goes on at the laptop by the mailed link', async () => {
  const phone = byHand(await stage.tab(undefined, { width: 360 }))
  await beginScoping(phone, 'quartier-u1')
  await answerTheFirst(phone)
  await expectNoSideways(phone.page)
  await expectAccessible(phone.page)
  await phone.open('Link an mich schicken')
  await phone.type('Deine E-Mail-Adresse', amina)
  await phone.press('Link schicken')
  await phone.page.getByText('Der Link ist unterwegs.').waitFor()
  await phone.page.context().close()

  const mail = await lastMail(stage, amina, 'Dein Entwurf')
  const laptop = byHand(await stage.tab())
  await laptop.page.goto(linkIn(stage, mail, '/scopings/'))
  await answerTheRest(laptop)
  await laptop.page.getByText('Passt in 24 Stunden').waitFor()
  await expectAccessible(laptop.page)
  await handIn(stage, laptop, 'Amina Adler', amina)
  await laptop.page.getByText('Danke! Euer Bedarf ist da.').waitFor()
  await laptop.page.context().close()
})

test('a reviewer scores it and asks back', async () => {
  const rafi = byHand(await stage.tab(told.reviewer))
  await rafi.page.goto('/jams/quartier-u1/review')
  await rafi.follow('Schreiben statt anrufen')
  await score(rafi, '3 gut')
  await rafi.page.getByText('Deine Bewertung ist gespeichert.').waitFor()
  await rafi.type('Deine Frage an die Einrichtung', 'Wer von euch antwortet am Wochenende?')
  await rafi.press('Zurückfragen')
  await rafi.page.getByText('Die Frage ist unterwegs.').waitFor()
  await expectAccessible(rafi.page)
  await rafi.page.context().close()
})

test('the centre reads the question in its mail and answers on the telephone', async () => {
  const mail = await lastMail(stage, amina, 'Eine Frage zu eurem Bedarf')
  expect(mail.body).toContain('Wer von euch antwortet am Wochenende?')
  const phone = byHand(await stage.tab(await stage.person('Amina Adler'), { width: 360 }))
  await phone.page.goto(linkIn(stage, mail, '/jams/'))
  await phone.type('Eure Antwort', 'Zwei von uns teilen sich den Bereitschaftsdienst.')
  await expectNoSideways(phone.page)
  await phone.press('Antwort schicken')
  await phone.page.getByText('Danke, die Antwort ist da.').waitFor()
  await phone.page.context().close()
})

test('the organiser cannot say yes to what nobody looks after; the centre settles that on the telephone', async () => {
  const olga = byHand(await stage.tab(told.organiser))
  await olga.page.goto('/jams/quartier-u1/review')
  await olga.follow('Schreiben statt anrufen')
  await olga.choose('Zusagen')
  await olga.press('Sofort entscheiden')
  await olga.page.getByText('Für eine Zusage fehlt noch etwas').waitFor()
  await olga.page.context().close()

  const phone = byHand(await stage.tab(await stage.person('Amina Adler'), { width: 360 }))
  await phone.page.goto(linkIn(stage, await lastMail(stage, amina, 'Eine Frage zu eurem Bedarf'), '/jams/'))
  await makeReady(phone)
  await expectNoSideways(phone.page)
  await expectAccessible(phone.page)
  await phone.follow('Eure Zeit')
  await phone.page.getByText('von 4 Std.').first().waitFor()
  await expectNoSideways(phone.page)
  await expectAccessible(phone.page)
  await phone.page.context().close()
})

test('the organiser says yes, and the centre reads it in the mail and on the page', async () => {
  const olga = byHand(await stage.tab(told.organiser))
  await olga.page.goto('/jams/quartier-u1/review')
  await olga.follow('Schreiben statt anrufen')
  await olga.page.getByText('Zwei von uns teilen sich den Bereitschaftsdienst.').waitFor()
  await olga.choose('Zusagen')
  await olga.press('Sofort entscheiden')
  await olga.page.getByText('Die Entscheidung ist gespeichert').waitFor()

  const mail = await lastMail(stage, amina, 'Zugesagt: Schreiben statt anrufen')
  const anybody = await stage.tab()
  await anybody.goto(linkIn(stage, mail, '/jams/'))
  await anybody.getByRole('heading', { name: 'Schreiben statt anrufen' }).waitFor()
  await anybody.goto('/jams/quartier-u1/needs')
  await anybody.getByRole('link', { name: 'Schreiben statt anrufen' }).waitFor()
  expect(await anybody.getByText('Bereitschaftsdienst').count(), 'what was asked and answered').toBe(0)
})
