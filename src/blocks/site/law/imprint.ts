import type { Section } from '../model/section.ts'
import type { LawFacts } from './law-facts.ts'
import { type LawLang, lines, part, t } from './say.ts'

/** The imprint (§ 5 DDG, § 18 (2) MStV), as far as what is needed was said. */
export function imprintSections(facts: LawFacts, lang: LawLang): Section[] {
  const say = t(lang)
  const { imprint, declared } = facts.settings
  const postal = [imprint.street, `${imprint.postcode} ${imprint.city}`.trim()]
  return [
    part(
      'provider',
      say('Angaben nach § 5 DDG', 'Information according to § 5 DDG'),
      lines(imprint.name, ...postal),
    ),
    ...represented(facts, lang),
    part(
      'reach',
      say('So erreichen Sie uns', 'How to reach us'),
      lines(
        imprint.phone && `${say('Telefon', 'Phone')}: ${imprint.phone}`,
        imprint.email && `E-Mail: [${imprint.email}](mailto:${imprint.email})`,
      ),
    ),
    ...registerOf(facts, lang),
    ...(imprint.vatId
      ? [
          part(
            'vat',
            say('Umsatzsteuer', 'VAT'),
            say(
              `Umsatzsteuer-Identifikationsnummer nach § 27a UStG: ${imprint.vatId}`,
              `VAT identification number according to § 27a UStG: ${imprint.vatId}`,
            ),
          ),
        ]
      : []),
    ...(facts.hasPosts && imprint.editor
      ? [
          part(
            'editor',
            say('Verantwortlich für den Inhalt', 'Responsible for the content'),
            `${say('Nach § 18 Absatz 2 MStV:', 'According to § 18 (2) MStV:')}\n${lines(imprint.editor, ...postal)}`,
          ),
        ]
      : []),
    ...(declared.sells ? [disputes(lang)] : []),
  ]
}

function represented({ settings: { imprint } }: LawFacts, lang: LawLang): Section[] {
  if (imprint.board.length === 0) return []
  const say = t(lang)
  const who = {
    association: say('Vertreten durch den Vorstand (§ 26 BGB)', 'Represented by the board (§ 26 BGB)'),
    unregistered: say('Vertreten durch', 'Represented by'),
    foundation: say('Vertreten durch den Vorstand', 'Represented by the board'),
    company: say('Vertreten durch die Geschäftsführung', 'Represented by the managing directors'),
    cooperative: say('Vertreten durch den Vorstand', 'Represented by the board'),
    church: say('Vertreten durch', 'Represented by'),
    public: say('Vertreten durch', 'Represented by'),
    person: say('Inhaber*in', 'Owner'),
  }
  return [part('board', who[imprint.legalForm], lines(...imprint.board))]
}

function registerOf({ settings: { imprint } }: LawFacts, lang: LawLang): Section[] {
  const say = t(lang)
  const { court, registerNumber } = imprint
  if (!court && !registerNumber) return []
  const names: { [form: string]: [string, string] } = {
    association: [
      say('Vereinsregister', 'Register of associations'),
      say('Registergericht', 'Court of registration'),
    ],
    company: [say('Handelsregister', 'Commercial register'), say('Registergericht', 'Court of registration')],
    cooperative: [
      say('Genossenschaftsregister', 'Register of cooperatives'),
      say('Registergericht', 'Court of registration'),
    ],
  }
  const [title, where] = names[imprint.legalForm] ?? [
    say('Aufsicht', 'Supervision'),
    say('Aufsichtsbehörde', 'Supervisory authority'),
  ]
  return [
    part(
      'register',
      title,
      lines(court && `${where}: ${court}`, registerNumber && `${say('Nummer', 'Number')}: ${registerNumber}`),
    ),
  ]
}

// § 36 VSBG. The platform of the EU for disputes was closed on 20 July 2025: no link leads there any more.
const disputes = (lang: LawLang): Section =>
  part(
    'disputes',
    t(lang)('Streit mit Verbraucher*innen', 'Disputes with consumers'),
    t(lang)(
      'Wir sind nicht bereit und nicht verpflichtet, an einem Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle teilzunehmen. Sprechen Sie uns an: Wir suchen eine Lösung.',
      'We are neither willing nor obliged to take part in a dispute resolution procedure before a consumer arbitration board. Talk to us: we look for a solution.',
    ),
  )
