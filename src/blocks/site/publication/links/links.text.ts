import { speak } from '#kernel/text.ts'

export const linksWords = speak(
  {
    title: 'Links der Website',
    lead: 'Wohin eure Seiten führen, und was dort zuletzt war. Links innerhalb der Website prüfen wir bei jeder Veröffentlichung, die anderen einmal in der Woche.',
    back: 'Veröffentlichen',
    none: 'Noch keine Links',
    noneSays: 'Sobald die Website veröffentlicht ist und irgendwohin führt, steht es hier.',
    look: 'Jetzt alle prüfen',
    asked: 'Wir sehen nach. Bei vielen Links dauert das einige Minuten; lade die Seite dann neu.',
    care: (count: number) => (count === 1 ? 'Ein Link braucht euch.' : `${count} Links brauchen euch.`),
    fine: 'Alle Links führen irgendwohin.',
    waiting: (count: number) =>
      count === 1
        ? 'Ein Link ist noch nicht geprüft. Das kommt in den nächsten Tagen von selbst.'
        : `${count} Links sind noch nicht geprüft. Das kommt in den nächsten Tagen von selbst.`,
    caption: 'Alle Links der veröffentlichten Website',
    address: 'Führt zu',
    pages: 'Steht auf',
    more: (count: number) => `und ${count} weiteren`,
    state: 'Was dort ist',
    looked: 'Angesehen',
    never: 'noch nicht',
    states: {
      waiting: 'noch nicht geprüft',
      fine: 'in Ordnung',
      moved: 'umgezogen',
      gone: 'gibt es nicht mehr',
      refused: 'lässt Programme nicht hinein, bitte selbst ansehen',
      silent: 'antwortet nicht',
      skipped: 'führt in ein privates Netz',
    },
    to: 'jetzt unter',
  },
  {
    title: 'Links of the website',
    lead: 'Where your pages lead, and what was there last. We check links within the website with every publication, the others once a week.',
    back: 'Publish',
    none: 'No links yet',
    noneSays: 'As soon as the website is published and leads somewhere, it stands here.',
    look: 'Check all now',
    asked: 'We are looking. With many links that takes some minutes; reload the page then.',
    care: (count) => (count === 1 ? 'One link needs you.' : `${count} links need you.`),
    fine: 'All links lead somewhere.',
    waiting: (count) =>
      count === 1
        ? 'One link has not been looked at yet. That comes by itself in the next days.'
        : `${count} links have not been looked at yet. That comes by itself in the next days.`,
    caption: 'All links of the published website',
    address: 'Leads to',
    pages: 'Stands on',
    more: (count) => `and ${count} more`,
    state: 'What is there',
    looked: 'Looked at',
    never: 'not yet',
    states: {
      waiting: 'not checked yet',
      fine: 'fine',
      moved: 'moved',
      gone: 'no longer there',
      refused: 'lets no program in, please look yourself',
      silent: 'does not answer',
      skipped: 'leads into a private network',
    },
    to: 'now at',
  },
)
