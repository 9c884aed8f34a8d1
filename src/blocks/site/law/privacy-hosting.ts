import type { Section } from '../model/section.ts'
import type { LawFacts } from './law-facts.ts'
import { type LawLang, part, t } from './say.ts'

/** What everybody wants to know first. */
export const inShort = ({ settings }: LawFacts, lang: LawLang): Section =>
  part(
    'short',
    t(lang)('Das Wichtigste in Kürze', 'In short'),
    [
      t(lang)(
        '- Wir setzen keine Cookies und speichern nichts in Ihrem Browser. Deshalb fragt Sie hier kein Banner um Erlaubnis (§ 25 TDDDG).',
        '- We set no cookies and store nothing in your browser. That is why no banner asks for permission (§ 25 TDDDG).',
      ),
      t(lang)(
        '- Wir zählen keine Besuche und beobachten niemanden.',
        '- We count no visits and watch nobody.',
      ),
      t(lang)(
        '- Schriften, Bilder und Karten liegen auf unserem Server. Beim Lesen wird nichts von anderen Anbietern geladen.',
        '- Fonts, pictures and maps lie on our server. Nothing is loaded from others while you read.',
      ),
      ...(settings.search
        ? [
            t(lang)(
              '- Die Suche läuft in Ihrem Browser. Wonach Sie suchen, erfährt niemand.',
              '- The search runs in your browser. Nobody learns what you search for.',
            ),
          ]
        : []),
    ].join('\n'),
  )

export function hosting({ settings: { declared }, house }: LawFacts, lang: LawLang): Section {
  const say = t(lang)
  const title = say('Was beim Aufruf der Seite geschieht', 'What happens when you open a page')
  if (declared.hostedElsewhere)
    return part(
      'hosting',
      title,
      say(
        `Die Seiten liegen bei ${declared.hostedElsewhere}. Ihr Browser muss dort Ihre IP-Adresse nennen, damit die Seite zu Ihnen findet; der Anbieter verarbeitet sie in unserem Auftrag (Art. 28 DSGVO). Ob und wie lange er Protokolle der Zugriffe führt, legt er in seinen Bedingungen fest. Rechtsgrundlage ist unser Interesse, Ihnen diese Seiten sicher zeigen zu können (Art. 6 Abs. 1 Buchst. f DSGVO).`,
        `The pages lie at ${declared.hostedElsewhere}. Your browser has to tell your IP address there, so that the page finds you; the provider processes it on our behalf (Art. 28 GDPR). Whether and how long they keep logs of requests is laid down in their terms. The legal basis is our interest in showing you these pages safely (Art. 6 (1) (f) GDPR).`,
      ),
    )
  return part(
    'hosting',
    title,
    say(
      `Die Seiten liefert das System Digital Service Jam auf ${house} aus, in unserem Auftrag (Art. 28 DSGVO). Ihr Browser muss Ihre IP-Adresse nennen, damit die Seite zu Ihnen findet. Das System verwendet sie nur, solange die Verbindung besteht, und schreibt sie nicht auf: Es gibt kein Protokoll mit IP-Adressen oder Browserkennungen. Rechtsgrundlage ist unser Interesse, Ihnen diese Seiten zeigen zu können (Art. 6 Abs. 1 Buchst. f DSGVO).`,
      `The pages are served by the system Digital Service Jam on ${house}, on our behalf (Art. 28 GDPR). Your browser has to tell your IP address, so that the page finds you. The system uses it only as long as the connection lasts and writes it down nowhere: there is no log with IP addresses or browsers. The legal basis is our interest in showing you these pages (Art. 6 (1) (f) GDPR).`,
    ),
  )
}

export const outside = ({ settings: { profiles }, hasMap }: LawFacts, lang: LawLang): Section =>
  part(
    'outside',
    t(lang)('Links zu anderen', 'Links to others'),
    t(lang)(
      `Manche Links führen zu anderen Anbietern${hasMap ? ', zum Beispiel zu einer Landkarte' : ''}${profiles.length > 0 ? ' oder zu unseren Seiten in sozialen Netzwerken' : ''}. Erst wenn Sie darauf klicken, erfährt der Anbieter Ihre IP-Adresse. Ihr Browser nennt ihm höchstens den Namen unserer Website, nicht die Seite, auf der Sie waren.`,
      `Some links lead to others${hasMap ? ', for example to a map' : ''}${profiles.length > 0 ? ' or to our pages in social networks' : ''}. Only when you click do they learn your IP address. Your browser tells them the name of our website at most, not the page you were on.`,
    ),
  )
