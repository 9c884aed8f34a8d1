import { speak } from '#kernel/text.ts'

export const editorWords = speak(
  {
    edit: 'Bearbeiten',
    back: 'Alle Seiten',
    untitled: 'Ohne Titel',
    kind: { page: 'Seite', post: 'Beitrag', event: 'Veranstaltung', legal: 'Rechtliches' },
    state: { draft: 'Entwurf', ready: 'Fertig' },
    release: { draft: 'Fertig? Freigeben', ready: 'Freigabe ändern' },
    plain: 'Nur die Texte',
    versions: 'Frühere Stände',
    preview: 'Ansehen',
    noScriptTitle: 'Hier fehlt JavaScript',
    noScript:
      'Abschnitte hinzufügen, Bilder und die Vorschau brauchen JavaScript. Die Texte der Seite kannst du auch ohne ändern.',
    texts: {
      title: 'Texte ändern',
      lead: 'Alle Texte der Seite in einem Formular. Was du nicht änderst, behält seine Links und seine Hervorhebungen.',
      page: 'Die ganze Seite',
      pageTitle: 'Titel',
      description: 'Beschreibung',
      descriptionHint: 'Ein Satz für die Suche und für geteilte Links.',
      alt: (label: string) => `${label}: was zu sehen ist`,
      row: (label: string, at: number) => `${label} (${at})`,
      save: 'Speichern',
      saved: 'Gespeichert.',
      editor: 'Zum Editor',
      language: 'Sprache',
      none: 'Auf dieser Seite steht noch nichts, was sich als Text ändern lässt.',
      moved: (by: string | null) =>
        by === null
          ? 'Du hast die Seite inzwischen in einem anderen Fenster geändert.'
          : `${by || 'Jemand anderes'} hat die Seite inzwischen geändert.`,
      movedSays:
        'Was du getippt hast, steht noch hier. Was dort jetzt anders steht, siehst du unter den Feldern. Speichere noch einmal, wenn deine Fassung gelten soll.',
      now: (says: string) => `Dort steht jetzt: „${says}“`,
      nowEmpty: 'Dort steht jetzt nichts.',
    },
    bring: {
      'picture.empty': 'Die Datei ist leer. Wähle sie noch einmal aus.',
      'picture.large':
        'Das Bild ist größer als 40 MB. Speichere es kleiner, 2.400 Bildpunkte Breite genügen.',
      'picture.heic':
        'Dieses Bild ist im Format HEIC, das nur Apple lesen kann. Speichere es als JPEG: auf dem Mac in der Vorschau unter „Exportieren“, auf dem iPhone unter Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.',
      'picture.pixels': 'Das Bild hat zu viele Bildpunkte. Speichere es kleiner.',
      'picture.unreadable': 'Das ist kein Bild, das wir lesen können. Nimm JPEG, PNG oder WebP.',
      'download.empty': 'Die Datei ist leer.',
      'download.large': 'Die Datei ist größer als 100 MB.',
      'download.type': 'Dateien dieser Art nehmen wir nicht an. Am besten für alle ist ein PDF.',
      'file.full':
        'Auf dem Server ist kein Platz mehr. Es wurde nichts gespeichert. Sag es der Person, die ihn betreibt.',
      'form.unreadable': 'Die Datei ist nicht ganz angekommen. Versuche es noch einmal.',
      'picture.missing': 'Dieses Bild gibt es nicht mehr.',
    } as Record<string, string>,
    bringFailed: 'Das hat nicht geklappt. Es wurde nichts gespeichert. Versuche es noch einmal.',
  },
  {
    edit: 'Edit',
    back: 'All pages',
    untitled: 'Untitled',
    kind: { page: 'Page', post: 'Post', event: 'Event', legal: 'Legal' },
    state: { draft: 'Draft', ready: 'Ready' },
    release: { draft: 'Done? Release it', ready: 'Change the release' },
    plain: 'Only the texts',
    versions: 'Earlier versions',
    preview: 'Look at it',
    noScriptTitle: 'JavaScript is missing here',
    noScript:
      'Adding sections, pictures and the preview need JavaScript. The texts of the page you can change without it.',
    texts: {
      title: 'Change texts',
      lead: 'All texts of the page in one form. What you do not change keeps its links and what is set in bold.',
      page: 'The whole page',
      pageTitle: 'Title',
      description: 'Description',
      descriptionHint: 'One sentence for searches and for links that are shared.',
      alt: (label: string) => `${label}: what can be seen`,
      row: (label: string, at: number) => `${label} (${at})`,
      save: 'Save',
      saved: 'Saved.',
      editor: 'To the editor',
      language: 'Language',
      none: 'There is nothing on this page yet that could be changed as text.',
      moved: (by: string | null) =>
        by === null
          ? 'You have changed the page meanwhile in another window.'
          : `${by || 'Somebody else'} has changed the page meanwhile.`,
      movedSays:
        'What you have typed is still here. What stands there now you see at the fields. Save once more if your words are to count.',
      now: (says: string) => `Now it says: “${says}”`,
      nowEmpty: 'Now there is nothing.',
    },
    bring: {
      'picture.empty': 'The file is empty. Choose it once more.',
      'picture.large': 'The picture is larger than 40 MB. Save it smaller, 2,400 pixels are wide enough.',
      'picture.heic':
        'This picture is in the format HEIC, which only Apple can read. Save it as JPEG: on a Mac in Preview by “Export”, on an iPhone under Settings, Camera, Formats, “Most Compatible”.',
      'picture.pixels': 'The picture has too many pixels. Save it smaller.',
      'picture.unreadable': 'This is no picture that we can read. Take JPEG, PNG or WebP.',
      'download.empty': 'The file is empty.',
      'download.large': 'The file is larger than 100 MB.',
      'download.type': 'We do not accept files of this kind. A PDF is best for everybody.',
      'file.full': 'There is no room left on the server. Nothing was stored. Tell whoever runs it.',
      'form.unreadable': 'The file did not arrive whole. Try it again.',
      'picture.missing': 'This picture is no longer there.',
    },
    bringFailed: 'That did not work. Nothing was stored. Try it again.',
  },
)
