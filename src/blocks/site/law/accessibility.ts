import type { Section } from '../model/section.ts'
import type { LawFacts } from './law-facts.ts'
import { type LawLang, lines, part, t } from './say.ts'

/** What the law asks of a site about barriers. */
export type AccessDuty = 'public-body' | 'consumers' | 'none'

/**
 * A public body owes a statement by § 12b BGG or its Land's law; who concludes contracts with consumers by the site owes
 * information by § 14 BFSG, unless it is a very small enterprise that renders services (§ 3 (3) BFSG). Others say it freely.
 */
export function accessDutyOf({ settings: { declared } }: Pick<LawFacts, 'settings'>): AccessDuty {
  if (declared.isPublicBody) return 'public-body'
  return declared.sells && declared.employees === 'more' ? 'consumers' : 'none'
}

export function accessibilitySections(facts: LawFacts, lang: LawLang): Section[] {
  const duty = accessDutyOf(facts)
  return [
    about(facts, duty, lang),
    done(facts, lang),
    barriers(facts, lang),
    ...(duty === 'none' ? [] : [checked(facts, lang)]),
    feedback(facts, lang),
    ...(duty === 'public-body' ? [enforcement(facts, lang)] : []),
    ...(duty === 'consumers' ? [surveillance(lang)] : []),
  ]
}

function about({ settings: { imprint } }: LawFacts, duty: AccessDuty, lang: LawLang): Section {
  const say = t(lang)
  const says = {
    'public-body': say(
      `${imprint.name} bemüht sich, diese Website im Einklang mit den Bestimmungen zur Umsetzung der Richtlinie (EU) 2016/2102 barrierefrei zugänglich zu machen (§ 12a BGG und BITV 2.0 oder das Recht unseres Landes). Diese Erklärung gilt für diese Website.`,
      `${imprint.name} strives to make this website accessible according to the rules that implement Directive (EU) 2016/2102 (§ 12a BGG and BITV 2.0 or the law of our Land). This statement applies to this website.`,
    ),
    consumers: say(
      `Auf dieser Website kann man mit uns Verträge schließen. Deshalb sagen wir nach § 14 und Anlage 3 des Barrierefreiheitsstärkungsgesetzes (BFSG), wie man das ohne Hürden tun kann: Man liest, was angeboten wird, füllt ein Formular aus, prüft die Angaben und schickt sie ab. Jeder Schritt geht mit Tastatur, mit Vorleseprogramm und ohne Zeitdruck.`,
      `You can conclude contracts with us on this site. That is why we say, according to § 14 and annex 3 of the German Accessibility Strengthening Act (BFSG), how to do so without barriers: you read what is offered, fill in a form, check what you said and send it. Every step works by keyboard, with a screen reader and without pressure of time.`,
    ),
    none: say(
      `Alle sollen lesen können, was ${imprint.name} tut: mit und ohne Behinderung, am Rechner und am Telefon. Wir sind dazu nicht verpflichtet. Wir finden es richtig.`,
      `Everybody should be able to read what ${imprint.name} does: with or without a disability, on a computer and on a phone. We are not obliged to do so. We think it is right.`,
    ),
  }
  return part('about', say('Worum es geht', 'What this is about'), says[duty])
}

const done = (facts: LawFacts, lang: LawLang): Section => {
  const say = t(lang)
  const list = [
    say(
      'Die Gestaltung folgt der EN 301 549 und den WCAG 2.2, Stufe AA: Kontraste, Überschriften, Tastatur, Vergrößerung auf 400 Prozent.',
      'The design follows EN 301 549 and WCAG 2.2, level AA: contrast, headings, keyboard, zoom to 400 percent.',
    ),
    say('Bilder, die etwas sagen, sind beschrieben.', 'Pictures that say something are described.'),
    say(
      'Die Seiten kommen ohne JavaScript aus und sind auch bei schlechtem Netz lesbar.',
      'The pages need no JavaScript and can be read with a bad connection.',
    ),
    facts.hasEasy &&
      say('Wichtige Seiten gibt es in Leichter Sprache.', 'Important pages exist in easy-to-read German.'),
    facts.hasSignLanguage &&
      say('Es gibt einen Film in Gebärdensprache.', 'There is a film in sign language.'),
  ]
  return part(
    'done',
    say('Was wir dafür tun', 'What we do'),
    list
      .filter(Boolean)
      .map((one) => `- ${one}`)
      .join('\n'),
  )
}

/** What its people have said, and what the system sees itself. */
function barriers(facts: LawFacts, lang: LawLang): Section {
  const say = t(lang)
  const { filmsWithoutCaptions: films } = facts
  const known = facts.settings.declared.barriers[lang] || facts.settings.declared.barriers.de
  const seen = [
    ...(films > 0
      ? [
          say(
            films === 1
              ? 'Ein Film hat weder Untertitel noch eine Beschreibung in Worten.'
              : `${films} Filme haben weder Untertitel noch eine Beschreibung in Worten.`,
            films === 1
              ? 'One film has neither captions nor a description in words.'
              : `${films} films have neither captions nor a description in words.`,
          ),
        ]
      : []),
    ...(accessDutyOf(facts) === 'public-body' && !facts.hasEasy
      ? [
          say(
            'Es gibt noch keine Erläuterung in Leichter Sprache.',
            'There is no explanation in easy-to-read German yet.',
          ),
        ]
      : []),
    ...(accessDutyOf(facts) === 'public-body' && !facts.hasSignLanguage
      ? [
          say(
            'Es gibt noch keinen Film in Deutscher Gebärdensprache.',
            'There is no film in German Sign Language yet.',
          ),
        ]
      : []),
  ]
  const none = say(
    'Uns ist keine bekannt. Dateien zum Herunterladen und Seiten anderer Anbieter können trotzdem Hürden haben.',
    'We know of none. Files to download and pages of others may still have barriers.',
  )
  return part(
    'barriers',
    say('Welche Hürden es noch gibt', 'What barriers are left'),
    [known, seen.map((one) => `- ${one}`).join('\n')].filter(Boolean).join('\n\n') || none,
  )
}

function checked({ settings: { declared } }: LawFacts, lang: LawLang): Section {
  const say = t(lang)
  const on = declared.checkedOn
    ? new Intl.DateTimeFormat(say('de-DE', 'en-GB'), { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${declared.checkedOn}T00:00:00Z`),
      )
    : ''
  return part(
    'checked',
    say('Wie das geprüft wurde', 'How this was checked'),
    say(
      `Wir haben die Website selbst bewertet${on ? `, zuletzt am ${on}` : ''}. Bei jeder Veröffentlichung prüft das System außerdem Überschriften, Beschreibungen von Bildern und Links.`,
      `We have assessed the site ourselves${on ? `, last on ${on}` : ''}. With every publication the system also checks headings, descriptions of pictures and links.`,
    ),
  )
}

function feedback({ settings: { imprint } }: LawFacts, lang: LawLang): Section {
  const say = t(lang)
  return part(
    'feedback',
    say('Ist Ihnen etwas im Weg?', 'Is something in your way?'),
    `${say(
      'Schreiben Sie uns oder rufen Sie an. Wir antworten und bessern nach. Wenn Sie möchten, schicken wir Ihnen den Inhalt in einer Form, die für Sie passt.',
      'Write to us or call. We answer and mend it. If you like, we send you the content in a form that suits you.',
    )}\n\n${lines(
      imprint.email && `E-Mail: [${imprint.email}](mailto:${imprint.email})`,
      imprint.phone && `${say('Telefon', 'Phone')}: ${imprint.phone}`,
    )}`,
  )
}

const enforcement = ({ settings: { declared } }: LawFacts, lang: LawLang): Section =>
  part(
    'enforcement',
    t(lang)('Wenn wir nicht helfen', 'If we do not help'),
    `${t(lang)(
      'Antworten wir nicht innerhalb eines Monats oder nicht zufriedenstellend, können Sie sich kostenlos an diese Stelle wenden:',
      'If we do not answer within a month or not to your satisfaction, you may turn to this body free of charge:',
    )}\n\n${
      declared.enforcement ||
      t(lang)(
        'Schlichtungsstelle nach § 16 BGG, Mauerstraße 53, 10117 Berlin, [www.schlichtungsstelle-bgg.de](https://www.schlichtungsstelle-bgg.de/)',
        'Arbitration board according to § 16 BGG, Mauerstraße 53, 10117 Berlin, [www.schlichtungsstelle-bgg.de](https://www.schlichtungsstelle-bgg.de/)',
      )
    }`,
  )

const surveillance = (lang: LawLang): Section =>
  part(
    'surveillance',
    t(lang)('Wer das überwacht', 'Who supervises this'),
    t(lang)(
      'Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und Dienstleistungen (MLBF), Magdeburg.',
      'Market surveillance authority of the Länder for the accessibility of products and services (MLBF), Magdeburg.',
    ),
  )
