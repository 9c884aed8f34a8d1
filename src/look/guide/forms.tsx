import { Check, Choice, Choices, Fields, FileField, Select, TextArea, TextField } from '../fields.tsx'
import { Act, Button, Confirm, Form, Submit } from '../form.tsx'
import { Row } from '../parts.tsx'
import { Specimen } from './specimen.tsx'

const kinds = [
  { value: 'chat', label: 'Beratung im Chat', hint: 'Menschen schreiben euch, auch nachts.' },
  { value: 'form', label: 'Ein Formular', hint: 'Anmelden, melden, mitreden.' },
  { value: 'records', label: 'Eine sichere Akte' },
]

const skills = [
  { value: 'frontend', label: 'Frontend' },
  { value: 'backend', label: 'Backend' },
  { value: 'access', label: 'Barrierefreiheit' },
]

export function Forms() {
  return (
    <>
      <Buttons />
      <Specimen name="Form, TextField, TextArea, Select, FileField" from="fields.tsx">
        <Form
          action="/look"
          id="plain"
          values={{ story: 'Zwölf junge Menschen rufen an und legen auf.', size: '2' }}
        >
          <TextField name="title" label="Worum geht es?" hint="Ein Satz genügt." maxLength={120} required />
          <TextArea
            name="story"
            label="Was passiert heute?"
            hint="Erzähl es wie einer Freundin."
            maxLength={1200}
            required
          />
          <TextField
            name="email"
            label="E-Mail-Adresse"
            type="email"
            autocomplete="email"
            inputmode="email"
            width="medium"
            required
          />
          <TextField name="speed" label="Internet am Ort" unit="Mbit/s" inputmode="numeric" width="short" />
          <Select
            name="size"
            label="Wie viele von euch sind da?"
            options={['1', '2', '3'].map((value) => ({ value, label: value }))}
            required
          />
          <FileField name="photo" label="Ein Bild vom Ort" accept="image/*" />
          <Submit back={{ href: '#Form', label: 'Später weiter' }}>Weiter</Submit>
        </Form>
      </Specimen>
      <Specimen name="Choice, Choices, Check, Fields" from="fields.tsx">
        <Form action="/look" id="choices" values={{ kind: 'form', skills: ['backend'] }}>
          <Choice name="kind" label="Was braucht ihr?" options={kinds} required />
          <Choices
            name="skills"
            label="Was bringst du mit?"
            hint="Mehreres ist gut."
            options={skills}
            inline
          />
          <Fields legend="Während des Jams" hint="Jemand von euch muss erreichbar sein.">
            <TextField
              name="phone"
              label="Telefon in der Nacht"
              type="tel"
              autocomplete="tel"
              width="medium"
              required
            />
            <Check name="agree" label="Wir sind bei der Übergabe zu zweit da." required />
          </Fields>
          <Submit>Speichern</Submit>
        </Form>
      </Specimen>
      <Wrong />
    </>
  )
}

function Buttons() {
  return (
    <Specimen name="Button, Act, Confirm" from="form.tsx">
      <Row>
        <Button href="#Button">Bedarf melden</Button>
        <Button href="#Button" tone="quiet">
          Als IT-Profi mitmachen
        </Button>
        <Button href="#Button" tone="plain" icon="download">
          Als Kalender
        </Button>
        <Act action="/look" tone="quiet" icon="check">
          Angekommen
        </Act>
      </Row>
      <Row>
        <Confirm
          action="/look"
          label="Zurückziehen"
          question="Den Bedarf wirklich zurückziehen?"
          explain="Die Prüfung endet. Was ihr geschrieben habt, bleibt als Entwurf bei euch."
          tone="danger"
        >
          Ja, zurückziehen
        </Confirm>
        <Confirm action="/look" label="Veröffentlichen" question="Die Teams jetzt zeigen?" icon="announce">
          Ja, veröffentlichen
        </Confirm>
      </Row>
    </Specimen>
  )
}

function Wrong() {
  return (
    <Specimen name="Form with problems, ErrorSummary" from="form.tsx">
      <Form
        action="/look"
        id="wrong"
        values={{ title: 'Chat', skill: [], when: '' }}
        problems={{
          title: 'Beschreib es in einem ganzen Satz, mit mindestens 8 Zeichen.',
          skill: 'Wähl mindestens eines aus.',
          agree: 'Ohne eure Zusage können wir nicht übergeben.',
        }}
      >
        <TextField name="title" label="Worum geht es?" hint="Ein Satz genügt." required />
        <Choices name="skill" label="Was braucht ihr?" options={skills} required />
        <Check name="agree" label="Wir sind bei der Übergabe zu zweit da." required />
        <Submit>Weiter</Submit>
      </Form>
    </Specimen>
  )
}
