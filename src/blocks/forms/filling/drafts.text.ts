import { speak } from '#kernel/text.ts'

type Words = { [code: string]: string }

export const draftWords = speak<Words>(
  {
    'draft.none':
      'Dieses Formular bewahrt keine Entwürfe auf. Was Sie geschrieben haben, steht noch auf der Seite.',
    'draft.many':
      'Es sind gerade sehr viele Entwürfe dieses Formulars gespeichert. Sichern Sie Ihren als Datei, oder senden Sie ihn gleich ab.',
    'draft.used': 'Unter diesem Link liegt etwas anderes. Speichern Sie den Entwurf noch einmal.',
    'draft.missing': 'Diesen Entwurf gibt es nicht mehr. Entwürfe werden nach ihrer Frist gelöscht.',
    'submission.closed': 'Dieses Formular nimmt nichts mehr an. Ihre Angaben bleiben auf dieser Seite.',
    'json.large': 'Das ist zu viel auf einmal. Gespeichert wurde nichts.',
    'limit.reached': 'Von Ihrem Anschluss kam sehr viel. Warten Sie eine Minute.',
    invalid: 'Was ankam, war nicht vollständig. Gespeichert wurde nichts.',
  },
  {
    'draft.none': 'This form keeps no drafts. What you have written is still on the page.',
    'draft.many':
      'Very many drafts of this form are kept right now. Keep yours as a file, or send it at once.',
    'draft.used': 'Something else lies under this link. Save the draft once more.',
    'draft.missing': 'This draft is not there any more. Drafts are deleted when their time is up.',
    'submission.closed': 'This form takes nothing any more. What you have typed stays on this page.',
    'json.large': 'That is too much at once. Nothing was stored.',
    'limit.reached': 'Very much came from your connection. Wait a minute.',
    invalid: 'What arrived was not complete. Nothing was stored.',
  },
)
