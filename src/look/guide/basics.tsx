import { Button } from '../form.tsx'
import { Icon, iconNames } from '../icon.tsx'
import { Jar } from '../jar.tsx'
import {
  Card,
  Celebrate,
  Chip,
  Columns,
  Empty,
  Facts,
  Grid,
  Label,
  Light,
  Notice,
  Promised,
  Prose,
  Row,
} from '../parts.tsx'
import { Specimen } from './specimen.tsx'

export function Basics() {
  return (
    <>
      <Specimen name="Label, Row, Chip, Light" from="parts.tsx">
        <Row>
          <Label>14. – 15. März 2027 · Nürnberg</Label>
        </Row>
        <Row>
          <Chip>Beratung im Chat</Chip>
          <Chip tone="leaf">passt in 24 h</Chip>
          <Chip tone="blue">Formular</Chip>
          <Chip tone="apricot">passt mit Zuschnitt</Chip>
          <Chip tone="plain">Entwurf</Chip>
        </Row>
        <Row>
          <Light state="go">läuft</Light>
          <Light state="care">stockt</Light>
          <Light state="stop">braucht Hilfe</Light>
        </Row>
      </Specimen>
      <Specimen name="Facts" from="parts.tsx">
        <Facts
          facts={[
            { value: 31, label: 'Bedarfe gemeldet', href: '#Card' },
            { value: 24, label: 'bereit für den Jam' },
            { value: 118, label: 'IT-Profis dabei' },
            { value: '2 Tage', label: 'bis Anmeldeschluss' },
          ]}
        />
      </Specimen>
      <Cards />
      <Specimen name="Notice" from="parts.tsx">
        <Notice title="Gut zu wissen">
          Du kannst jederzeit aufhören. Dein Entwurf bleibt 30 Tage liegen.
        </Notice>
        <Notice tone="success" title="Dein Bedarf ist da.">
          Wir lesen ihn bis Freitag und melden uns per E-Mail.
        </Notice>
        <Notice tone="warning">Noch zwei Tage bis Anmeldeschluss.</Notice>
      </Specimen>
      <Specimen name="Empty" from="parts.tsx">
        <Empty
          title="Noch kein Bedarf ist gemeldet."
          action={<Button href="#Empty">Aufruf verschicken</Button>}
        >
          Schick den Aufruf an dein Netzwerk. Der Link zählt mit, woher Bedarfe kommen.
        </Empty>
      </Specimen>
      <Panels />
    </>
  )
}

function Cards() {
  return (
    <Specimen name="Card" from="parts.tsx">
      <Grid>
        <Card
          title="Schreiben statt anrufen: Chat für junge Menschen in Not"
          href="#Card"
          chips={
            <>
              <Chip>Beratung im Chat</Chip>
              <Chip tone="leaf">passt in 24 h</Chip>
            </>
          }
          who="Jugendberatung · sucht noch 1× Barrierefreiheit"
        />
        <Card
          title="Anmeldung zur Ferienfreizeit mit Warteliste"
          href="#Card"
          chips={
            <>
              <Chip tone="blue">Formular</Chip>
              <Chip tone="leaf">passt in 24 h</Chip>
            </>
          }
          who="Stadtteiltreff · Team komplett"
        />
        <Card
          title="Weg von der Excel-Liste: Fälle sicher führen"
          who="Wohnungslosenhilfe · sucht noch 2× Backend"
        >
          <p>Heute führt jede Kollegin ihre eigene Liste. Wer krank ist, nimmt sein Wissen mit.</p>
          <Row>
            <Button href="#Card" tone="quiet">
              Ansehen
            </Button>
          </Row>
        </Card>
      </Grid>
    </Specimen>
  )
}

function Panels() {
  return (
    <>
      <Specimen name="Promised" from="parts.tsx">
        <Promised title="Was einer Initiative anvertraut ist, kann nur sie lesen.">
          Die Schlüssel entstehen bei der Übergabe in ihren Händen. Weder das Team noch der Betreiber hat
          einen. <a href="#Promised">So funktioniert es</a>
        </Promised>
      </Specimen>
      <Specimen name="Celebrate, Jar" from="parts.tsx">
        <Celebrate title="Übergeben. Jetzt gehört der Dienst euch." words={['Chat', 'haltbar: Jahre']}>
          <p>Beide Seiten haben unterschrieben. Das Protokoll liegt bei euren Dokumenten.</p>
          <Button href="#Celebrate">Dienst öffnen</Button>
        </Celebrate>
        <Row>
          <Jar variant="small" /> <Jar variant="empty" /> <Jar variant="ribbon" />
        </Row>
      </Specimen>
      <Specimen name="Columns, Prose" from="parts.tsx">
        <Columns>
          <Prose
            text={
              'Jede Woche rufen zwölf junge Menschen an und legen wieder auf.\n\nSie würden schreiben.\nWir können heute nicht antworten.'
            }
          />
          <p>Eine schmale Spalte für das, was danebensteht.</p>
        </Columns>
      </Specimen>
      <Specimen name="Icon" from="icon.tsx">
        <Row>
          {iconNames.map((name) => (
            <Chip key={name} tone="plain">
              <Icon name={name} /> {name}
            </Chip>
          ))}
        </Row>
      </Specimen>
    </>
  )
}
