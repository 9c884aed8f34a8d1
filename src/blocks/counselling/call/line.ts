// Long: one connection between two browsers, from the first sign to the last track.
import type { Canon } from '#vault/canonical.ts'
import { type CallSign, callSign } from './call.ts'

/** By which server a call goes; null: straight from browser to browser, so that each learns the address of the other. */
export type Relay = { urls: string[]; username: string; credential: string }

export type CallState = 'waits' | 'joins' | 'on' | 'lost' | 'over'

/** What a page hears of a call. */
export type CallNews = {
  state: CallState
  /** Whether the other side shows itself. */
  isSeen: boolean
}

type Outlet = {
  /** Sends a sealed sign. */
  pass(body: CallSign & Canon): Promise<unknown>
  told(news: CallNews): void
  theirs(stream: MediaStream): void
}

/** How often somebody says that they are ready, until the other side has answered, in ms. */
const again = 2_000
/** How long it is waited for ways to be found before they are told, in ms. */
const toGather = 4_000

/**
 * A call (Anruf) between two browsers. What they have to tell each other goes as sealed signs of their conversation: the fingerprint
 * of each side's keys is in it, so whoever is on the way cannot put himself in between.
 */
export class CallLine {
  readonly #call: string
  /** Whoever has rung makes the offer. */
  readonly #isCaller: boolean
  readonly #mine: MediaStream
  readonly #relay: Relay | null
  readonly #outlet: Outlet
  #peer: RTCPeerConnection | null = null
  #state: CallState = 'waits'
  #isSeen = false
  #timer: ReturnType<typeof setInterval> | undefined
  #offer = ''
  #said: CallSign | null = null

  constructor(
    {
      call,
      isCaller,
      mine,
      relay,
    }: { call: string; isCaller: boolean; mine: MediaStream; relay: Relay | null },
    outlet: Outlet,
  ) {
    this.#call = call
    this.#isCaller = isCaller
    this.#mine = mine
    this.#relay = relay
    this.#outlet = outlet
  }

  /** Whoever is called says that they are there, until they are heard. */
  begin(): void {
    if (this.#isCaller) return
    const ready = () => void this.#pass({ call: this.#call, is: 'ready', seen: this.#isShown() })
    ready()
    this.#timer = setInterval(ready, again)
  }

  /** Hears a sign of the other side. */
  async hear(body: Canon): Promise<void> {
    const sign = callSign(body)
    if (!sign || sign.call !== this.#call || this.#state === 'over') return
    if (sign.is === 'bye') {
      this.#end()
      return
    }
    this.#look(sign.seen)
    if (sign.is === 'ready' && this.#isCaller) await this.#makeOffer()
    if (sign.is === 'offer' && !this.#isCaller) await this.#answer(sign.sdp)
    if (sign.is === 'answer' && this.#isCaller) await this.#take(sign.sdp)
  }

  /** Shows oneself, or not any more; the track stays, and sends nothing. */
  show(isOn: boolean): void {
    for (const track of this.#mine.getVideoTracks()) track.enabled = isOn
    void this.#pass({ call: this.#call, is: 'looks', seen: this.#isShown() })
  }

  speak(isOn: boolean): void {
    for (const track of this.#mine.getAudioTracks()) track.enabled = isOn
  }

  /** Hangs up: nothing listens or looks any more on this side. */
  hangUp(): void {
    if (this.#state === 'over') return
    void this.#pass({ call: this.#call, is: 'bye' })
    this.#end()
  }

  async #makeOffer(): Promise<void> {
    // Said twice, and on its way already.
    if (this.#peer) {
      if (this.#said && this.#peer.signalingState === 'have-local-offer') await this.#pass(this.#said)
      return
    }
    const peer = this.#open()
    await peer.setLocalDescription(await peer.createOffer())
    await this.#speakDescription('offer')
  }

  async #answer(sdp: string): Promise<void> {
    if (sdp === this.#offer) {
      // Heard twice: the answer was lost on its way.
      if (this.#said?.is === 'answer') await this.#pass(this.#said)
      return
    }
    this.#offer = sdp
    const peer = this.#peer ?? this.#open()
    await peer.setRemoteDescription({ type: 'offer', sdp })
    await peer.setLocalDescription(await peer.createAnswer())
    await this.#speakDescription('answer')
  }

  async #take(sdp: string): Promise<void> {
    if (this.#peer?.signalingState === 'have-local-offer')
      await this.#peer.setRemoteDescription({ type: 'answer', sdp })
  }

  #open(): RTCPeerConnection {
    const relay = this.#relay
    const peer = new RTCPeerConnection({
      ...{ bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' },
      // Where the house has a server of its own, neither side learns the address of the other.
      ...(relay && { iceServers: [relay], iceTransportPolicy: 'relay' }),
    })
    this.#peer = peer
    this.#tell('joins')
    for (const track of this.#mine.getTracks()) peer.addTrack(track, this.#mine)
    // Whoever does not show themselves still sees the other.
    if (this.#isCaller && this.#mine.getVideoTracks().length === 0)
      peer.addTransceiver('video', { direction: 'recvonly' })
    peer.addEventListener('track', ({ streams: [stream] }) => stream && this.#outlet.theirs(stream))
    peer.addEventListener('connectionstatechange', () => {
      if (peer.connectionState === 'connected') this.#on()
      if (peer.connectionState === 'failed') this.#tell('lost')
    })
    return peer
  }

  #on(): void {
    clearInterval(this.#timer)
    this.#tell('on')
  }

  async #speakDescription(is: 'offer' | 'answer'): Promise<void> {
    const peer = this.#peer
    if (!peer) return
    await gathered(peer)
    this.#said = { call: this.#call, is, sdp: peer.localDescription?.sdp ?? '', seen: this.#isShown() }
    await this.#pass(this.#said)
  }

  #isShown(): boolean {
    return this.#mine.getVideoTracks().some(({ enabled }) => enabled)
  }

  #look(isSeen: boolean): void {
    this.#isSeen = isSeen
    this.#tell(this.#state)
  }

  async #pass(sign: CallSign): Promise<void> {
    // Where nothing is live a sign is lost; the next one says it again.
    await this.#outlet.pass({ ...sign }).catch(() => {})
  }

  #end(): void {
    clearInterval(this.#timer)
    for (const track of this.#mine.getTracks()) track.stop()
    this.#peer?.close()
    this.#peer = null
    this.#tell('over')
  }

  #tell(state: CallState): void {
    this.#state = state
    this.#outlet.told({ state, isSeen: this.#isSeen })
  }
}

/** All ways are found, or as many as there are by now. */
function gathered(peer: RTCPeerConnection): Promise<void> {
  if (peer.iceGatheringState === 'complete') return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, toGather)
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState !== 'complete') return
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Asks for the microphone, and for the camera if somebody wants to be seen. @throws whatever the browser says */
export const mediaFor = (picture: boolean): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: true,
    video: picture && { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
  })
