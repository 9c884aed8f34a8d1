import { speak } from '#kernel/text.ts'
import { importWordsOf } from '../../profile/importing/words.ts'
import type { PersonField } from './person-row.ts'

const people = (count: number) => (count === 1 ? '1 Mensch' : `${count.toLocaleString('de-DE')} Menschen`)
const peopleEn = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`)
const shorten = (names: string[], more: string) =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} ${more}` : names.join(', ')

const own = speak(
  {
    title: 'Menschen aus einer Datei',
    lead: 'Eine Tabelle (CSV) mit Namen und E-Mail-Adressen. Du siehst zuerst, wer hereinkäme.',
    back: 'Menschen',
    fileHint:
      'CSV mit einer Überschrift je Spalte: Name, E-Mail, dazu Rolle, Unternehmen, Wo, Fähigkeiten, erfahren. Höchstens 5.000 Zeilen und 5 MB.',
    look: 'Ansehen, wer hereinkäme',
    count: 'Menschen',
    undoSays: 'Wer seitdem etwas getan hat (zugesagt, gewünscht, im Team, in einer Schicht), bleibt.',
    undone: (removed: number, kept: string[]) =>
      `${people(removed)} zurückgenommen.${kept.length > 0 ? ` Geblieben, weil seitdem etwas geschehen ist: ${shorten(kept, 'und weitere')}.` : ''}`,
    check: (name: string) => `Wer in „${name}“ steht`,
    field: {
      name: 'Name',
      email: 'E-Mail',
      role: 'Rolle',
      company: 'Unternehmen',
      mode: 'Wo',
      skills: 'Fähigkeiten',
      experienced: 'Erfahren',
    } satisfies Record<PersonField, string>,
    roles: { professional: 'IT-Profi', helper: 'Helfer*in' },
    problems: 'Wer draußen bleibt, und warum',
    take: (count: number) => `${people(count)} einlesen`,
    takeSays:
      'Sie sind dann angemeldet. Es gehen keine E-Mails hinaus: Frag sie danach über „Anmeldung einrichten“, ob sie wirklich kommen. Lies nur Menschen ein, die das wollen.',
    nothing: 'Niemand davon kann hereinkommen',
    done: (count: number) => `${people(count)} eingelesen.`,
    code: {
      'name.empty': 'Der Name fehlt.',
      'name.long': 'Der Name ist länger als 80 Zeichen.',
      'email.wrong': 'Das ist keine vollständige E-Mail-Adresse.',
      'company.long': 'Der Name des Unternehmens ist länger als 120 Zeichen.',
      'company.unknown': 'Dieses Unternehmen ist in diesem Jam nicht angemeldet.',
      'company.full': 'Das Unternehmen hat keinen Platz mehr.',
      'role.unknown': 'Diese Rolle kennen wir nicht. Möglich sind IT-Profi und Helfer*in.',
      'mode.unknown': 'Wo? Möglich sind: vor Ort, online, beides.',
      'skill.unknown': 'Eine Fähigkeit oder Stufe kennen wir nicht.',
      'places.full': 'Alle Plätze sind vergeben.',
      'row.withdrawn':
        'Hat sich von diesem Jam abgemeldet. Wieder anmelden kann sich nur dieser Mensch selbst.',
      'column.name': 'Keine Spalte sieht nach einem Namen aus. Bitte ordne sie zu.',
      'column.email': 'Keine Spalte sieht nach einer E-Mail-Adresse aus. Bitte ordne sie zu.',
    } as Record<string, string>,
  },
  {
    title: 'People from a file',
    lead: 'A table (CSV) with names and e-mail addresses. You first see who would come in.',
    back: 'People',
    fileHint:
      'CSV with a heading for each column: name, e-mail, and role, company, mode, skills, experienced. At most 5,000 lines and 5 MB.',
    look: 'See who would come in',
    count: 'People',
    undoSays: 'Whoever has done something since (confirmed, wished, in a team, on a shift) stays.',
    undone: (removed, kept) =>
      `${peopleEn(removed)} taken back.${kept.length > 0 ? ` These stay, since something has happened: ${shorten(kept, 'and more')}.` : ''}`,
    check: (name) => `Who stands in "${name}"`,
    field: {
      name: 'Name',
      email: 'E-mail',
      role: 'Role',
      company: 'Company',
      mode: 'Where',
      skills: 'Skills',
      experienced: 'Experienced',
    },
    roles: { professional: 'IT professional', helper: 'helper' },
    problems: 'Who stays out, and why',
    take: (count) => `Import ${peopleEn(count)}`,
    takeSays:
      'They are registered then. No e-mails go out: ask them afterwards by “Set up the registration” whether they will come. Only bring in people who want that.',
    nothing: 'Nobody of it can come in',
    done: (count) => `${peopleEn(count)} imported.`,
    code: {
      'name.empty': 'The name is missing.',
      'name.long': 'The name is longer than 80 characters.',
      'email.wrong': 'This is not a complete e-mail address.',
      'company.long': 'The name of the company is longer than 120 characters.',
      'company.unknown': 'This company is not registered in this jam.',
      'company.full': 'The company has no seat left.',
      'role.unknown': 'We do not know this role. Possible are IT professional and helper.',
      'mode.unknown': 'Where? Possible are: on site, online, both.',
      'skill.unknown': 'We do not know a skill or level.',
      'places.full': 'All places are taken.',
      'row.withdrawn': 'Has withdrawn from this jam. Only this person can register again.',
      'column.name': 'No column looks like a name. Please choose one.',
      'column.email': 'No column looks like an e-mail address. Please choose one.',
    },
  },
)

export const peopleImportWords = importWordsOf(own)
