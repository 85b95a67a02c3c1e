/** What the weights come with (`model/tagger.json`): all that decoding needs beside the encoder's output. */
export interface Settings {
  /** Name and version of the weights, as the model card gives them. */
  readonly model: string;
  /** Layers of the encoder. */
  readonly layers: number;
  /** Width of the vectors by which a cue and a word are compared. */
  readonly pairWidth: number;
  /** For each pair label, a score for each distance between cue and word: see `bucket`. */
  readonly distances: readonly (readonly number[])[];
  /** Added to log-probabilities when decoding; set on development data. */
  readonly bias: Bias;
  /** Platt scaling (Platt 1999) of an attribution's log odds: p = 1 / (1 + exp(-(slope · log odds + offset))). */
  readonly calibration: Platt;
  /** The same of the probability that an attribution's source is who it is. */
  readonly sourceCalibration: Platt;
  readonly hints: HintSettings;
}

/** What the head over hints comes with. */
export interface HintSettings {
  readonly pairWidth: number;
  readonly distances: readonly (readonly number[])[];
  /** How many modalities it tells apart. */
  readonly modalities: number;
  /** The distances of a statement inside another: of its content and source as in `Settings`, and of whom it is against or for. */
  readonly inner: readonly (readonly number[])[];
}

export interface Platt {
  readonly slope: number;
  readonly offset: number;
}

export interface Bias {
  /** To every cue label: above 0 finds more cues. */
  readonly cue: number;
  /** The same where a quotation would else be left without an attribution. */
  readonly quotedCue: number;
  /** To every content label. */
  readonly content: number;
  /** To each beginning of a piece of content. */
  readonly piece: number;
  /** To "no source". */
  readonly sourceless: number;
}
