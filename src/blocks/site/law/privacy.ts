import type { Section } from '../model/section.ts'
import type { LawFacts, PlacedThing } from './law-facts.ts'
import { hosting, inShort, outside } from './privacy-hosting.ts'
import { type LawLang, lines, part, t } from './say.ts'

/** The privacy statement (Art. 13 GDPR): what this site really does, and nothing it does not do. */
export function privacySections(facts: LawFacts, lang: LawLang): Section[] {
  return [
    controller(facts, lang),
    inShort(facts, lang),
    hosting(facts, lang),
    contact(lang),
    ...facts.placed.map((thing, at) => placed(thing, at, facts, lang)),
    ...(facts.hasDonation ? [donations(lang)] : []),
    ...(facts.hasJobs ? [applications(lang)] : []),
    ...(facts.hasPeoplePictures ? [pictures(lang)] : []),
    outside(facts, lang),
    rights(facts, lang),
  ]
}

function controller({ settings: { imprint, declared } }: LawFacts, lang: LawLang): Section {
  const say = t(lang)
  const officer =
    declared.officer &&
    `\n\n**${say('Datenschutzbeauftragte*r', 'Data protection officer')}:** ${declared.officer}`
  return part(
    'controller',
    say('Wer verantwortlich ist', 'Who is responsible'),
    lines(
      imprint.name,
      imprint.street,
      `${imprint.postcode} ${imprint.city}`.trim(),
      imprint.phone,
      imprint.email && `[${imprint.email}](mailto:${imprint.email})`,
    ) + officer,
  )
}

const contact = (lang: LawLang): Section =>
  part(
    'contact',
    t(lang)('Wenn Sie uns schreiben oder anrufen', 'When you write or call'),
    t(lang)(
      'Wir verwenden Ihre Angaben, um Ihnen zu antworten (Art. 6 Abs. 1 Buchst. f DSGVO; geht es um eine Mitgliedschaft oder einen Vertrag, Buchst. b). Wir löschen sie, wenn Ihr Anliegen erledigt ist und keine gesetzliche Frist etwas anderes verlangt. Eine E-Mail ist unterwegs meist nur auf den Teilstrecken verschlüsselt: Schicken Sie uns Vertrauliches bitte nicht so.',
      'We use what you tell us in order to answer you (Art. 6 (1) (f) GDPR; (b) where membership or a contract is concerned). We erase it when your request is settled and no legal period demands otherwise. Mail is usually encrypted only in parts on its way: please do not send confidential things like that.',
    ),
  )

function placed(thing: PlacedThing, at: number, facts: LawFacts, lang: LawLang): Section {
  const say = t(lang)
  const id = `placed-${at + 1}`
  if (thing.elsewhere) return placedElsewhere(thing, id, lang)
  const { name, keepMonths, sealedAtDoor } = thing
  const months = (n: number) =>
    say(n === 1 ? 'einen Monat' : `${n} Monate`, n === 1 ? 'one month' : `${n} months`)
  if (thing.kind === 'counselling')
    return part(
      id,
      say(`Online-Beratung „${name}“`, `Counselling online “${name}”`),
      say(
        `Die Beratung läuft auf ${facts.house}. Was Sie schreiben, verschlüsselt Ihr Browser, bevor es Ihr Gerät verlässt; lesen kann es nur, wer Sie berät. Der Server kennt weder Ihren Namen noch das Thema und speichert keine IP-Adresse. Wir beraten Sie, weil Sie es möchten (Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO); alle Beratenden sind zur Verschwiegenheit verpflichtet.

Ein Gespräch wird spätestens ${months(keepMonths)} nach dem letzten Wort gelöscht. Sie können es jederzeit selbst löschen.`,
        `Counselling takes place on ${facts.house}. Your browser encrypts what you write before it leaves your device; only those who advise you can read it. The server knows neither your name nor the subject and stores no IP address. We advise you because you want it (Art. 6 (1) (a) and Art. 9 (2) (a) GDPR); everybody who advises is bound to secrecy.

A conversation is erased ${months(keepMonths)} after the last word at the latest. You can erase it yourself at any time.`,
      ),
    )
  const door = sealedAtDoor
    ? say(
        ' Wer JavaScript ausgeschaltet hat, schickt die Antworten über eine verschlüsselte Verbindung; dann versiegelt der Server sie bei der Ankunft und bewahrt sie nicht lesbar auf.',
        ' Without JavaScript, answers come by an encrypted connection; then the server seals them on arrival and keeps nothing readable.',
      )
    : ''
  return part(
    id,
    say(`Formular „${name}“`, `Form “${name}”`),
    say(
      `Das Formular läuft auf ${facts.house}. Ihr Browser verschlüsselt die Antworten, bevor sie Ihr Gerät verlassen; lesen können sie nur die Menschen bei uns, die dafür zuständig sind.${door} Wir verwenden sie nur für das, wofür Sie das Formular ausfüllen (Art. 6 Abs. 1 Buchst. a oder b DSGVO; Genaueres steht im Formular selbst).

Antworten werden nach ${monthsOf(keepMonths)} gelöscht.`,
      `The form is kept on ${facts.house}. Your browser encrypts the answers before they leave your device; only those of us who are in charge can read them.${door} We use them only for what you fill in the form for (Art. 6 (1) (a) or (b) GDPR; the form itself says more).

Answers are erased after ${months(keepMonths)}.`,
    ),
  )
}

const monthsOf = (n: number): string => (n === 1 ? 'einem Monat' : `${n} Monaten`)

function placedElsewhere(
  { name, address }: { name: string; address: string },
  id: string,
  lang: LawLang,
): Section {
  const host = URL.canParse(address) ? new URL(address).hostname : address
  return part(
    id,
    `„${name}“`,
    t(lang)(
      `Dieses Angebot liegt bei ${host}. Erst wenn Sie dem Link folgen oder es öffnen, erfährt der Anbieter dort Ihre IP-Adresse und was Sie eingeben. Was er damit tut, steht in seiner eigenen Datenschutzerklärung.`,
      `This is kept at ${host}. Only when you follow the link or open it does its provider learn your IP address and what you type. What happens to it is said in their own privacy statement.`,
    ),
  )
}

const donations = (lang: LawLang): Section =>
  part(
    'donations',
    t(lang)('Wenn Sie spenden', 'When you donate'),
    t(lang)(
      'Ihre Überweisung geht über Ihre Bank, nicht über diese Website. Wir sehen Name, Konto, Betrag und Verwendungszweck und bewahren sie so lange auf, wie das Steuerrecht es verlangt (Art. 6 Abs. 1 Buchst. b und c DSGVO, § 147 AO, § 50 EStDV). Der Code mit unseren Kontodaten ist ein Bild; er überträgt nichts.',
      'Your transfer goes through your bank, not through this site. We see your name, account, sum and purpose and keep them as long as tax law demands (Art. 6 (1) (b) and (c) GDPR, § 147 AO, § 50 EStDV). The code with our account is a picture; it transmits nothing.',
    ),
  )

const applications = (lang: LawLang): Section =>
  part(
    'applications',
    t(lang)('Wenn Sie sich bewerben', 'When you apply'),
    t(lang)(
      'Wir verwenden Ihre Bewerbung nur, um über die Stelle zu entscheiden (Art. 6 Abs. 1 Buchst. b DSGVO, § 26 BDSG), und löschen sie spätestens sechs Monate nach einer Absage, wenn Sie nichts anderes erlauben.',
      'We use your application only in order to decide about the position (Art. 6 (1) (b) GDPR, § 26 BDSG), and erase it six months after a refusal at the latest unless you allow otherwise.',
    ),
  )

const pictures = (lang: LawLang): Section =>
  part(
    'pictures',
    t(lang)('Bilder von Menschen', 'Pictures of people'),
    t(lang)(
      'Wir zeigen Menschen nur, wenn sie dem zugestimmt haben (Art. 6 Abs. 1 Buchst. a DSGVO, § 22 KUG). Wer das nicht mehr möchte, schreibt uns: Mit der nächsten Veröffentlichung ist das Bild weg. Aufnahmeort und Kameradaten haben wir aus allen Bildern entfernt.',
      'We show people only if they have agreed (Art. 6 (1) (a) GDPR, § 22 KUG). Whoever no longer wants that writes to us: with the next publication the picture is gone. We have removed place and camera data from all pictures.',
    ),
  )

function rights({ settings: { declared } }: LawFacts, lang: LawLang): Section {
  const say = t(lang)
  return part(
    'rights',
    say('Ihre Rechte', 'Your rights'),
    say(
      `Sie können von uns verlangen, dass wir Ihnen sagen, was wir über Sie gespeichert haben (Art. 15 DSGVO), Falsches berichtigen (Art. 16), löschen (Art. 17), einschränken (Art. 18) oder Ihnen mitgeben (Art. 20). Einer Verarbeitung, die wir mit unserem Interesse begründen, können Sie widersprechen (Art. 21). Eine Einwilligung können Sie jederzeit widerrufen; was bis dahin geschah, bleibt rechtmäßig.

Sie können sich bei einer Aufsichtsbehörde beschweren (Art. 77)${declared.authority ? `. Für uns zuständig: ${declared.authority}` : ', zum Beispiel dort, wo Sie wohnen'}.

Niemand entscheidet hier automatisch über Sie, und es wird kein Profil von Ihnen gebildet. Sie sind nicht verpflichtet, uns etwas anzugeben.`,
      `You may ask us to tell you what we have stored about you (Art. 15 GDPR), to correct it (Art. 16), erase it (Art. 17), restrict it (Art. 18) or hand it to you (Art. 20). You may object to processing that we base on our interest (Art. 21). You may withdraw consent at any time; what happened until then stays lawful.

You may complain to a supervisory authority (Art. 77)${declared.authority ? `. In charge of us: ${declared.authority}` : ', for example where you live'}.

Nobody decides about you automatically here, and no profile of you is made. You are not obliged to tell us anything.`,
    ),
  )
}
