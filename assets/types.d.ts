// The types that scripts share, for `tsc` alone: nothing here reaches a browser. Annotate with `Entente.<name>`. Those of
// a panel stand in its folder.
// What the page carries is written by data/payload and layouts; a field added there is added here.

declare namespace Entente {
  /** Days since 1970-01-01. */
  type Ordinal = number;
  /** A day as YYYY-MM-DD. */
  type IsoDay = string;
  type EventId = string;
  type SeriesId = string;
  type Precision = "day" | "month" | "year";
  type Facet = "category" | "actor" | "person" | "role" | "level" | "material" | "company" | "direction";

  interface Term {
    id: string;
    label: string;
  }

  /** What a link may name: data/vocabulary.py. */
  interface Vocabulary {
    category: Term[];
    actor: Term[];
    person: Term[];
    role: Term[];
    level: Term[];
    material: Term[];
    company: Term[];
    direction: Term[];
    /** The day of every event, in their order. */
    event_days: Record<EventId, IsoDay>;
    /** For each event a number a relation: four times the way back to the earlier event plus the kind. */
    relations?: number[][];
    /** Key moments, by their place among the events. */
    pivotal?: number[];
    /** The present id of events by ids they had before. */
    redirects?: Record<EventId, EventId>;
    series: SeriesId[];
    default_query: string;
    extent: [IsoDay, IsoDay];
    panels: string[];
    usual_panels: string[];
    tracking: string[];
  }

  /** Everything a reader can set: data/view.py. `null` in a facet shows every event. */
  interface View {
    from: IsoDay | "";
    to: IsoDay | "";
    category: string[] | null;
    actor: string[] | null;
    person: string[] | null;
    role: string[] | null;
    level: string[] | null;
    material: string[] | null;
    company: string[] | null;
    direction: string[] | null;
    q: string;
    thread: EventId[];
    event: EventId;
    series: SeriesId[] | null;
    scale: "index" | "price" | "change";
    measure: "index" | "value" | "quantity" | "share";
    base: IsoDay | "";
    /** The panes with a logarithmic axis; null leaves the choice to the values. */
    log: string[] | null;
    order: "date" | "moves" | "category";
    by: SeriesId;
    window: string;
    returns: string;
    paths: string;
    panels: string[];
    /** An editor's headline. */
    title: string;
    theme: "auto" | "light" | "dark";
    step: number | null;
    autoplay: number | null;
    resume: number | null;
    loop: boolean;
    v: string;
  }

  /** What of a link was not understood. */
  interface Dropped {
    key: string;
    value: string;
  }

  interface Category {
    id: string;
    label: string;
    singular: string;
    meaning?: string;
    colour: string;
    colour_dark?: string;
    shape: string;
  }
  interface Direction {
    id: string;
    label: string;
    meaning?: string;
    stakes?: "raises" | "lowers";
  }
  interface Material {
    id: string;
    label: string;
    description?: string;
    hs?: string[];
  }
  interface Phase {
    id: string;
    label: string;
    from: IsoDay;
    to?: IsoDay;
    headline?: string;
    deck?: string;
    note?: string;
  }
  interface Preset {
    label: string;
    from?: IsoDay;
    to?: IsoDay;
    headline?: string;
    deck?: string;
    /** The finding of each chart over these dates. */
    charts?: { shipments?: string; prices?: string };
  }

  /** Labels as they stand within a sentence, in the order of the dataset's lists: data/nouns.py. */
  interface Nouns {
    /** For one event, and for several. */
    category: [string, string][];
    role: string[];
    level: string[];
    material: string[];
    direction: string[];
  }

  /** One list for each field, in order of date; facets as places in the vocabulary's terms. */
  interface EventColumns {
    id: EventId[];
    date: IsoDay[];
    precision: Precision[];
    date_end: (IsoDay | null)[];
    /** Times of day, such as 14:30, where the dataset has any. */
    time?: (string | null)[];
    category: number[];
    direction: number[];
    actor: number[][];
    person: number[][];
    /** The offices that its people held that day. */
    role: number[][];
    /** -1 where the event is no meeting. */
    level: number[];
    material: number[][];
    company: number[][];
    title: string[];
    label: (string | null)[];
    /** The short titles of events that are no key moments, where they are known. */
    short: (string | null)[];
    /** Which label gives way to which: data/relations.py. */
    weight: number[];
  }

  /** The same with ordinal days and look-ups: base/columns.js. */
  interface Columns extends EventColumns {
    day: Ordinal[];
    start: Ordinal[];
    end: Ordinal[];
    rowOf: Map<EventId, number>;
  }

  /** The same with the normalised text of each event: state/index.js. */
  interface SearchColumns extends Columns {
    text: string[];
  }

  /** What the page knows of a series; the rest follows in the series file. */
  interface Series {
    id: SeriesId;
    label: string;
    short: string;
    panel: "shipments" | "prices";
    kind: string;
    flow?: string;
    measure?: "value" | "quantity" | "share" | "count";
    unit: string;
    frequency: Precision;
    market?: string;
    material?: string;
    company?: string;
    benchmark?: SeriesId;
    index_base?: string;
    origin?: string;
    reporter?: string;
    hs?: string;
    breaks?: { date: IsoDay; why: string }[];
    source: { publisher: string; title?: string; url?: string; date?: string };
    terms?: string;
    ends?: string;
    revision?: string;
    note?: string;
    accent?: boolean;
    default?: boolean;
  }

  /** Observations as they travel: the place of the first value in a calendar, and the values, null where there is none. */
  interface PackedObservations {
    calendar: string;
    start: number;
    values: (number | null)[];
  }

  /** Observations as panels read them; gaps are NaN. */
  interface Observations {
    days: Int32Array;
    periods: string[];
    values: Float64Array;
    notes: Record<string, string>;
  }

  interface Info {
    name: string;
    title: string;
    subtitle: string;
    /** The countries or places it is about. */
    place?: string;
    takeaway?: string;
    version: string;
    languages?: string[];
    time_zone?: string;
    citation: string;
    rebase_category?: string;
    span: [IsoDay, IsoDay];
    hash: string;
    released: IsoDay;
    curators: string;
  }

  /** How a day is spelled, and how a number is: base/words.js. */
  type DayStyle =
    | "long"
    | "medium"
    | "full"
    | "dayMonth"
    | "dayOfYear"
    | "month"
    | "monthOfYear"
    | "monthShort"
    | "monthYear"
    | "year";
  interface NumberStyle {
    digits?: number;
    significant?: number;
    percent?: boolean;
    sign?: boolean;
  }

  /** What base/dom.js makes an element from. */
  type Listeners = { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void };
  interface Attributes {
    on?: Listeners;
    [name: string]: string | number | boolean | null | undefined | Listeners;
  }

  /** A message: a text, or one for each plural category. */
  type Message = string | Record<string, string>;

  /** The JSON that a page carries: data/payload. What only some surfaces carry may be missing. */
  /** What sentences about a View are made of. */
  type Described = Omit<State, "axis" | "query">;
  interface Page {
    info: Info;
    vocabulary: Vocabulary;
    categories: Category[];
    directions: Direction[];
    materials: Material[];
    phases: Phase[];
    presets: Preset[];
    nouns: Nouns;
    /** The headline and the deck of the events that have one. */
    headlines: Record<EventId, [string | null, string | null]>;
    events: EventColumns;
    series: Series[];
    calendars: Record<string, number[]>;
    observations: Record<SeriesId, PackedObservations>;
    words: Record<string, Message>;
    /** The panels that the share dialog offers, in their order; `pictured` where pictures can have them. */
    panels: { id: string; title: string; usual: boolean; pictured: boolean }[];
    urls: Record<string, string>;
    /** The skeleton of the chart, for plotly.js: layouts/figure.py. */
    charts: { figure: { data: object[]; layout: PlotLayout }; config: object };
    /** What panels of others are drawn from; only where there are some. */
    given?: Given;
    /** Whether a server answers, or the site is published as files. */
    live?: boolean;
    /** Whether open pages look for a new version every second. */
    follows?: boolean;
    /** A briefing that the page was written for. */
    briefing?: { id: string; steps: Step[] } | null;
  }

  /** What an embed carries: how many events there are in all, the view of its HTML, the query it was written for. */
  interface EmbedPage extends Page {
    total: number;
    view: View;
    asked: string;
  }

  /** Versions, corrections and withdrawn events, newest first: data/history.py. */
  interface History {
    versions: { version: string; date?: IsoDay; note?: string; wire?: string }[];
    corrections: { date: IsoDay; was: string; now: string; event?: EventId }[];
    withdrawn?: { date: IsoDay; title: string; why: string }[];
  }

  /** The page as it is written: the days of its events are not repeated in the vocabulary. */
  interface WrittenPage extends Omit<Page, "vocabulary"> {
    vocabulary: Omit<Vocabulary, "event_days"> & Partial<Pick<Vocabulary, "event_days">>;
  }

  /** Which events a view shows, and how many each value of a facet would show: state/selection.js. */
  interface Selection {
    ids: EventId[];
    indices: number[];
    counts: Record<Facet, Int32Array>;
    total: number;
  }

  /** The event before one in its thread, if filters show it, and the relation between them; both may be empty. */
  interface Tie {
    before: EventId;
    kind: string;
  }

  /** A step of a thread; `kind` is its relation to the step before, "" where there is none. */
  interface ThreadStep {
    event: EventId;
    place: number;
    kind: string;
  }

  /** Days that an axis covers, end exclusive. */
  interface DaySpan {
    first: Ordinal;
    end: Ordinal;
  }

  interface Tick {
    day: Ordinal;
    label: string;
    major: boolean;
  }

  /** The time axis that all panels share: base/axis.js. */
  interface Axis extends DaySpan {
    width: number;
    left: number;
    right: number;
    perDay: number;
    x(day: Ordinal): number;
    day(px: number): Ordinal;
    ticks(): Tick[];
  }

  /** What the timeline draws from: a State, or what the HTML of an embed has until it is hydrated, without steps. */
  interface TimelineState {
    page: Page;
    columns: Columns;
    view: View;
    selection: Omit<Selection, "counts">;
    steps?: ThreadStep[];
    axis: Axis;
  }

  /** Everything the panels draw from, worked out once for a View; `query` is the View as its link has it. */
  interface State extends TimelineState {
    query: string;
    columns: SearchColumns;
    selection: Selection;
    steps: ThreadStep[];
  }

  /** The key of the messages for a period, `headline.when.<key>` and `period.<key>`, and the values they take. */
  interface DatePeriod {
    key: string;
    values: Record<string, string>;
  }
  /** What stands at the head of a view, and who wrote its headline: state/heading.js. */
  interface Heading {
    headline: string;
    deck: string;
    subject: string;
    author: "editor" | "curator" | "none";
  }

  /** What a chart shows, and what it measures: panels/charts/title.js. */
  interface ChartTitle {
    finding: string;
    measured: string;
  }

  /** The order of what draws, its name for the console, and how it draws. */
  type Drawing = [order: number, name: string, draw: (state: State) => void];

  /** What citations name; `shown` is the status line of a view. */
  interface Work {
    id: string;
    organisation: string;
    dataset: string;
    version: string;
    released: IsoDay;
    accessed: IsoDay;
    url: string;
    title: string;
  }
  interface ViewCitation extends Work {
    citation: string;
    shown: string;
    event: null;
  }
  interface EventCitation extends Work {
    citation?: undefined;
    shown?: undefined;
    event: { date: string };
  }

  /** What changes and draws the View: state/store.js, and until an embed has been hydrated a stand-in for it. */
  interface Store {
    /** What was drawn last; throws before anything was. */
    state(): State;
    /** What was drawn last, or null. */
    drawn(): State | null;
    days(): DaySpan;
    open(id: EventId): void;
    change(changes: Partial<View>, options?: { push?: boolean }): void;
    go(view: View, step: "push" | "gesture" | "silent"): void;
    draw(query: string): void;
    redraw(): void;
    settle(): void;
    settleSoon(): void;
  }

  /** What a surface may ask for again where it did not come. */
  interface Again {
    details(): Promise<unknown>;
    moves(): Promise<unknown>;
  }
  /** What an embed can do once hydrated: fetch the details and the series, and show what a phrase of its page names. */
  interface Hydrated {
    details(isOpen: boolean): void;
    series(): Promise<SeriesFile>;
    point(query: string, said: boolean): void;
    pointed: Pointed;
  }
  /** Whether a phrase of the page round the frame shows something now, the event it lights, and the room of a card. */
  interface Pointed {
    isOn: boolean;
    isMoving: boolean;
    event: EventId;
    room: number;
  }
  /** What an embed asks of its charts: when they are drawn, and to be drawn in the present size. */
  interface EmbedCharts {
    shown(): Promise<unknown>;
    fit(): void;
  }
  /** What the event study does for explore and its charts: panels/event-study/ready.js. */
  interface EventStudy {
    take(file: StudyFile): void;
    shade(state: State): void;
  }

  /** What the panels of others do for the share dialog: panels/given/given.js. */
  interface GivenFiles {
    of(state: State): GivenFile[];
  }
  /** A file of a panel: `about` says what is in it. */
  interface GivenFile {
    title: string;
    about: string;
    save(): void;
  }

  /** The link as a surface keeps it; `read` takes another View's in an embed. */
  interface Address {
    read?(query: string): View;
    draw(state: State): void;
    link(): string;
    hold(query: string): void;
    next(step: "push" | "gesture" | "silent" | null): void;
    settle(): void;
  }

  interface DetailsFile {
    events: Record<EventId, EventDetails>;
    text: Record<EventId, string>;
    /** The other names of terms: for each facet a list for each of its terms. */
    names: Record<string, string[][]>;
  }
  interface SeriesFile {
    calendars: Record<string, number[]>;
    observations: Record<SeriesId, PackedObservations>;
    about: Record<SeriesId, Series>;
    notes: Record<SeriesId, Record<string, { note?: string; basis?: string; source?: object }>>;
  }
  /** A host page with our elements, some of which may stand in shadow roots. */
  interface HostPage {
    /** An element came: phrases and frames of its root are known from now on, and have our styles. */
    enter(element: Node): void;
    all<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name][];
    /** What a node stands in, the smallest first, out of shadow roots too. */
    around(node: Node): ParentNode[];
    /** The element of an id, in the root of a node or else in the document. */
    named(node: Node, id: string): Element | null;
    listen<Type extends keyof DocumentEventMap>(type: Type, act: (event: DocumentEventMap[Type]) => void): void;
    sheet: CSSStyleSheet;
  }
}

interface HTMLElementTagNameMap {
  "entente-ref": HTMLElement;
}

interface Window {
  /** What the parts of the host page's script share; set once, so that it runs once. */
  ententeEmbeds?: Entente.HostPage;
  /** The linker between bundles: a later one takes modules from an earlier one. Written by tools/js/build.mjs alone. */
  entente?: { held: Record<string, Record<string, unknown>> };
  Plotly?: PlotlyStatic;
  dash_clientside?: Record<string, unknown> & { set_props?(id: string, props: object): void };
}
