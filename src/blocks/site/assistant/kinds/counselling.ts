import type { Kind } from './kind.ts'

export const counselling: Kind = {
  initiative: 'counselling',
  label: { de: 'Beratung', en: 'Counselling' },
  hint: {
    de: 'Eine Beratungsstelle, Krisenhilfe, Selbsthilfe oder Sozialberatung',
    en: 'An advice centre, crisis help, self-help or social counselling',
  },
  theme: 'harbour',
  address: 'sie',
  claim: 'Sie müssen da nicht allein durch.',
  whom: 'Wir sind da für Erwachsene, die gerade nicht weiterwissen, und für alle, die sich um jemanden sorgen.',
  offers: [
    {
      title: 'Einzelberatung',
      text: 'Ein Gespräch unter vier Augen, bei uns, am Telefon oder per Video. Sie erzählen nur, was Sie erzählen möchten.',
    },
    {
      title: 'Online-Beratung',
      text: 'Sie schreiben uns verschlüsselt, ohne Namen und ohne Konto, zu der Zeit, die Ihnen passt.',
    },
    {
      title: 'Gruppen',
      text: 'Hier treffen Sie Menschen, denen es ähnlich geht. Eine Fachkraft ist immer dabei.',
    },
  ],
  helping: [
    'Gespräche führen: nach einer Schulung und mit fester Begleitung',
    'Am Empfang: Menschen freundlich ankommen lassen',
    'Übersetzen: in Gesprächen, die mehr als Deutsch brauchen',
    'Im Hintergrund: Website, Buchhaltung, Feste, Fahrdienste',
  ],
  purpose: 'Beratung',
  de: {
    offers: {
      title: 'Beratung',
      slug: 'beratung',
      lead: 'Sie müssen nichts vorbereiten und nichts beweisen. Wir hören zu, ordnen mit Ihnen und suchen Wege, die zu Ihrem Leben passen.',
    },
    call: 'Wie wir beraten',
    start:
      'Wir hören zu, wenn es schwer ist. Vertraulich, ohne Vorwürfe und ohne dass Sie gleich wissen müssen, was Sie brauchen.',
    story: `Manche Fragen lassen sich nicht mit Freunden besprechen. Dafür gibt es uns: Bei {name} beraten Menschen, die ihr Fach gelernt haben und sich Zeit nehmen.

Was Sie uns erzählen, bleibt bei uns. Wir melden nichts weiter, auch nicht an Behörden oder Familie. Nur wenn ein Leben in Gefahr ist, müssen wir handeln, und dann sprechen wir zuerst mit Ihnen.

Wir entscheiden nichts für Sie. Wir helfen Ihnen, selbst zu entscheiden.`,
    values: [
      ['Vertraulich', 'Alle, die hier mitarbeiten, haben sich zur Verschwiegenheit verpflichtet.'],
      ['Offen', 'Herkunft, Glaube, Geschlecht und wen Sie lieben spielen keine Rolle dafür, ob wir helfen.'],
      ['Ehrlich', 'Wenn andere besser helfen können, sagen wir das und begleiten Sie dorthin.'],
    ],
    course: {
      title: 'So läuft eine Beratung ab',
      steps: [
        ['Sie melden sich', 'Per Telefon, per E-Mail oder online. Ein Satz genügt.'],
        [
          'Wir finden einen Termin',
          'Wir sagen Ihnen gleich, wie lange es dauert, und was Sie tun können, wenn es eilt.',
        ],
        ['Wir sprechen miteinander', 'Am Ende des ersten Gesprächs wissen Sie, wie es weitergehen kann.'],
        ['Sie entscheiden', 'Ein Gespräch kann reichen. Es können auch mehr werden.'],
      ],
    },
    join: `Gute Beratung braucht viele Hände, und nicht alle führen Gespräche. Wer mitmacht, bekommt eine Einführung, eine feste Ansprechperson und so viel Verantwortung, wie sie oder er tragen möchte.

Sie brauchen keine Vorkenntnisse, nur Zeit, die Sie wirklich haben.`,
    donate: `Beratung kostet Geld: Räume, Fortbildung, Telefon, Menschen. Öffentliche Mittel decken davon nie alles. Ihre Spende hält die Tür offen für alle, die morgen anrufen.`,
    news: 'Neue Gruppen, geänderte Zeiten, Veranstaltungen: Was sich bei uns tut, steht hier zuerst.',
    faq: [
      [
        'Was kostet die Beratung?',
        'Fragen Sie uns danach, bevor Sie kommen. Am Geld soll ein Gespräch nicht scheitern, und wir sagen es Ihnen vorher, falls etwas zu zahlen ist.',
      ],
      [
        'Muss ich meinen Namen sagen?',
        'Nein. Sie können uns einen Namen nennen, mit dem wir Sie ansprechen dürfen. Ob es Ihr eigener ist, fragen wir nicht.',
      ],
      [
        'Erfährt jemand davon?',
        'Nein. Wir sind zur Verschwiegenheit verpflichtet und geben nur weiter, was Sie uns ausdrücklich erlauben.',
      ],
      ['Kann ich jemanden mitbringen?', 'Ja, gern. Bringen Sie mit, wer Ihnen guttut.'],
      [
        'Was, wenn es jetzt nicht mehr geht?',
        'Rufen Sie bitte die 112 an, wenn ein Leben in Gefahr ist. Die Telefonseelsorge erreichen Sie Tag und Nacht kostenlos unter 0800 111 0 111.',
      ],
    ],
    contact:
      'Rufen Sie an, schreiben Sie oder kommen Sie vorbei. Wenn gerade niemand abnimmt, führen wir ein Gespräch. Dann hilft eine Nachricht: Wir melden uns zurück.',
  },
  en: {
    claim: 'You do not have to go through this alone.',
    start:
      'We listen when things are hard. In confidence, without blame, and without you having to know what you need.',
    offers: [
      ['Talking one to one', 'With us, by phone or by video. You tell only what you want to tell.'],
      ['Counselling online', 'You write to us, encrypted, without a name and without an account.'],
      ['Groups', 'Meet people in a similar situation. A professional is always there.'],
    ],
    story: `Some questions cannot be shared with friends. That is what we are here for: the people at {name} know their profession and take their time.

What you tell us stays with us. We report nothing, not to authorities and not to your family. Only when a life is in danger do we have to act, and then we talk to you first.

We do not decide for you. We help you to decide.`,
    values: [
      ['In confidence', 'Everybody who works here is bound to secrecy.'],
      [
        'Open',
        'Where you come from, what you believe and whom you love make no difference to whether we help.',
      ],
      ['Honest', 'If others can help better, we say so and go there with you.'],
    ],
    note: [
      'Your language',
      'Tell us which language you are at home in. We look for somebody who speaks it, or for an interpreter.',
    ],
  },
  easy: {
    claim: 'Sie sind nicht allein.',
    start: 'Haben Sie Sorgen?\nWir hören Ihnen zu.\nWir sagen nichts weiter.',
    what: [
      'Sie können mit uns sprechen.\nBei uns, am Telefon oder per Video.',
      'Sie können uns auch im Internet schreiben.\nSie müssen Ihren Namen nicht sagen.',
      'Es gibt auch Gruppen.\nDort treffen Sie Menschen mit ähnlichen Sorgen.',
    ],
    story: `Wir sind eine Beratungs-Stelle.
Beratung heißt: Wir sprechen mit Ihnen über Ihre Sorgen.
Zusammen suchen wir eine Lösung.

Bei uns arbeiten Fach-Leute.
Fach-Leute haben ihre Arbeit gelernt.`,
    how: `Alles bleibt geheim.
Wir sprechen mit keinem anderen Menschen darüber.
Nur wenn ein Mensch in Lebens-Gefahr ist, holen wir Hilfe.
Das sagen wir Ihnen dann zuerst.

Sie entscheiden selbst.
Wir schimpfen nicht mit Ihnen.`,
  },
}
