import type { FurnitureWords } from '../furniture.js';

/** A line that begins with one of these, whatever stands before its first letter. */
const begins = (...forms: string[]): RegExp => new RegExp(`^[^\\p{L}\\p{N}"“‘'@]*(?:${forms.join('|')})`, 'iu');
/** A line that is one of these and no more. */
const is = (...forms: string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}"“‘']*(?:${forms.join('|')})[^\\p{L}\\p{N}]*$`, 'iu');

const AGENCIES =
  'AP|AFP|Getty(?: Images)?|Reuters|EPA|EFE|PA|UPI|TNS|Shutterstock|iStock|Alamy|Bloomberg|Xinhua|Pool|Handout|Wikimedia(?: Commons)?|USA TODAY[\\w ]{0,20}|Associated Press|Flickr|Unsplash|Pixabay|Adobe Stock';

/** What pages in English say beside their articles. */
export const englishFurniture: FurnitureWords = {
  controls: new Set(
    `share shares tweet tweets pin it print email e-mail mail copy link copied save bookmark whatsapp facebook twitter x linkedin reddit
     submit flip flipboard telegram messenger pinterest instagram youtube tiktok threads bluesky follow like likes comment comments reply
     view views read more less show hide load loading loaded see all expand collapse close open next previous prev skip play pause mute
     watch listen now live video videos photo photos image images gallery slideshow caption toggle enlarge fullscreen full screen
     advertisement advertisements advert adverts ad ads sponsored promoted sponsor content continue reading back to top menu search
     home subscribe login log sign in out up register join donate support us newsletter newsletters tags tag topics topic filed under
     categories category related most popular recent trending latest this article story post page on via by the a an and or with of here
     friend friends min mins minute minutes`.split(/\s+/),
  ),
  prompt: begins(
    'advertisements?\\b.{0,60}$|(?:story|article|report|text|content|post) continues\\b|continue reading\\b|keep reading\\b|read (?:the )?(?:full|whole|original|entire) (?:story|article|report|text|post|statement)\\b',
    "(?:also |please )?(?:read|see|watch|listen|related|recommended|must[- ]read|trending|up next|more|don['’]t miss|in case you missed it)(?: (?:also|more|next|now|here|on this|this|stories|story|articles?|posts?|news|links?|topics?|content|coverage|reading|videos?)){0,3} ?[:|>»→]",
    "(?:read|see|watch) (?:also|more|next)\\b|related (?:stories|story|articles?|posts?|news|links?|topics?|content|coverage|videos?)\\b.{0,40}$|recommended (?:for you|by|stories|articles|reading)\\b|don['’]t miss\\b.{0,60}$",
    'you (?:may|might)(?: also)? (?:like|be interested in|enjoy)\\b|people (?:also|are) (?:read|reading)\\b|readers also\\b',
    '(?:please )?(?:sign up|subscribe|register|sign in|log ?in|join us|get|receive|download|become|start)\\b.{0,150}\\b(?:newsletters?|inbox|alerts?|youtube|podcasts?|channel|apps?|account|subscri\\w+|membership|member|whatsapp|telegram|notifications?|letterbox|free trial|delivered)\\b',
    '(?:please )?(?:subscribe|sign up|log ?in|sign in|register)\\b.{0,60}$|(?:please )?support (?:our|independent|quality|local) journalism\\b|become a (?:member|subscriber|supporter|patron)\\b',
    '(?:you can )?(?:follow|like|find|join|connect with|message|contact|email|e-mail|reach|tweet|write to) (?:us|me|him|her|them|our|(?:the )?(?:author|writer|reporter)s?|@)(?: |$)|follow .{2,60} on (?:twitter|facebook|instagram|x|threads|bluesky|youtube|mastodon|linkedin|social media)\\b|(?:email|e-mail|contact|reach|tweet) .{2,60} (?:at|on) \\S*(?:@|https?:)',
    "click (?:here|on|through|to) |tap (?:here|to|on) |swipe (?:left|right|to|for)|scroll (?:down|for|to) |press esc|(?:play|watch) (?:the )?(?:video|audio)\\b|listen to (?:this|the) (?:article|story|audio)|your browser (?:does|is)|(?:this|the) (?:slideshow|video|form) (?:requires|is not available|can(?:no|['’])t be)|(?:this|the) (?:site|page|form) is protected by",
    '(?:image|photo|picture|slide) \\d+ (?:of|/)|\\d+ ?(?:of|/) ?\\d+$|hide caption|toggle caption|enlarge (?:this )?image|open image in|view full ?screen|view (?:all|gallery|comments|slideshow|photos)\\b.{0,30}$|\\d+ (?:comments?|shares?|likes?|views?)$',
    'have (?:you )?(?:a|any|got) .{0,30}\\b(?:tip|story|question|correction)s?\\b|(?:send|tell|let) us (?:know|your|what)\\b.{0,120}$|what do you think\\?|do you have .{0,40}\\b(?:tip|story|feedback)\\b|got a (?:tip|story)\\b|was this (?:article|page|story) helpful|thank(?:s| you) for (?:reading|subscribing|signing up|visiting)\\b',
    '(?:do you )?(?:want|would you like)(?: to (?:know|learn|read|hear|see|find out))? more\\b.{0,160}(?:[?:]$|\\?\\s(?:follow|read|subscribe|sign|join|check|visit|click|find|see|get|listen|watch|download)\\b)|(?:want|read) more like this\\b',
    'by (?:signing up|subscribing|submitting|clicking|registering)\\b|(?:this site|we|our (?:site|partners)) uses? cookies|we may (?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate |commission|compensation)|(?:leave|post|add|write) (?:a|your) (?:comment|reply|response)\\b|join the (?:conversation|discussion)\\b|be the first to (?:comment|know)\\b|comments are (?:closed|moderated)\\b|(?:download|get|install) (?:the|our) .{0,40}\\bapp\\b|skip to (?:main )?content|table of contents$|jump to .{0,30}$|(?:tags?|topics?|categories|filed under|posted in) ?: ',
  ),
  credit: new RegExp(
    `(?:^|[(\\[])\\s*(?:(?:file|stock|handout|screen|ap|afp|reuters|staff|main|top|cover|featured|lead) )?(?:photo(?:graph)?s?|pictures?|images?|pic|illustration|graphic|credit|screengrab|screenshot)(?: (?:credit|source|courtesy|illustration|from|via))* ?(?:[:/|]|by\\b|courtesy\\b|of\\b) ?[^()\\[\\]]{2,90}[)\\]]?\\s*\\.?$|[(\\[](?:[^()\\[\\]]{0,60}[/|,] ?)?(?:${AGENCIES})(?: (?:photo|file|via)[^()\\[\\]]{0,40})?(?: ?[/|,–-] ?[^()\\[\\]]{2,60})?[)\\]]\\s*\\.?$|^(?:©\\s*)?(?:\\p{Lu}[\\p{L}.'’-]{1,20} ){0,4}(?:\\p{Lu}[\\p{L}.'’-]{1,20} ?[/|,–] ?)?(?:${AGENCIES})(?: (?:via|file|photo)[^.]{0,40})?$`,
    'iu',
  ),
  colophon:
    /^[([]?(?:(?:additional |with |further )*(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|research|compiled|photograph(?:y|s)|translat(?:ion|ed)|contributions?|files) (?:by|from|in \p{Lu}[^.]{2,40} by) .{2,220}|.{3,160} contributed (?:to (?:this|the) (?:report|story|article)|reporting|from).{0,80}|(?:©|\(c\)|copyright\b).{0,220}|.{0,160}all rights reserved\.?.{0,30}|this (?:article|story|report|post|piece)(?: was)? (?:first |originally )*(?:appeared|published|posted|ran)\b.{0,160}|(?:the )?(?:views?|opinions?)(?: (?:and|or) (?:views?|opinions?))? (?:expressed|stated|presented|contained) (?:in|by|here|on)\b.{0,220}|the post .{2,160} (?:appeared first|first appeared) on\b.{0,90}|(?:first |last |originally )?(?:published|updated|posted|modified)(?: on| at)?:? .{0,60}\d.{0,40})[)\]]?\.?$/iu,
  after: is(
    "(?:more )?about (?:the|this) (?:authors?|writers?|contributors?|reporters?)|about us|author bio|meet the author|editor['’]s picks?|contact(?: us)?",
    "(?:more|other|related|similar|recommended|popular|latest|recent|top|trending|featured|suggested|further|additional|sponsored|today['’]s)(?: great)?(?: [\\p{L}\\d&'’.]+){0,2} (?:stories|story|news|articles?|posts?|reading|content|coverage|links?|videos?|topics?|headlines|offers?|picks)(?: (?:from|on|in|about|by|for) .{0,40})?",
    'more (?:from|on|in|about|by|for you|like this)\\b.{0,40}|most (?:read|popular|viewed|commented|shared|recent|watched)\\b.{0,40}|popular(?: now| today)?|latest|trending(?: now| today)?|read (?:next|more|also)|up next|next (?:up|story|article|post)|see also|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|(?:from|around) (?:the|our) (?:web|partners|sponsors?|archives?)|paid content|partner (?:news|content|stories)|in other news|elsewhere on .{0,30}',
    '(?:\\d+ )?(?:comments?|responses?|replies|thoughts)(?: \\(?\\d+\\)?)?(?: on .{0,90})?|(?:leave|post|add|write) (?:a|your) (?:comment|reply|response)|join the (?:conversation|discussion)|discussion|have your say|reader comments|share this(?: article| story| post| page)?|follow us(?: on)?|newsletters?|sign up.{0,40}',
  ),
};
