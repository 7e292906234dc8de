import { gated } from "../text/gate.ts";
/**
 * Wording of solutions. Origin: lists of functions in weak product papers, and design documents, against the
 * solutions of careful narratives, in which people do things.
 */

/** Things that teams build. */
export const artefact =
  "(?:portals?|apps?|applications?|platforms?|dashboards?|chat-?bots?|bots?|assistants?|tools?|software|self-service(?: \\p{L}+)?|web ?sites?|sites?|web shops?|marketplaces?|hubs?|wizards?|widgets?|modules?|plug-?ins?|integrations?|automation|engine|interfaces?|systems?|solution|counter|hotline|call cent(?:re|er)|kiosks?|terminals?|trackers?|planner|calendar tool|search tool|recommendation \\p{L}+|predictive \\p{L}+|ai|ai-\\p{L}+ \\p{L}+|data (?:platform|lake)|registry|database|mobile \\p{L}+|online \\p{L}+|digital \\p{L}+|smart \\p{L}+)";

/** Functions and qualities of a product, as lists of features name them. */
export const featureNoun = gated(
  /\b(?:dashboards?|api|apis|modules?|integrations?|plug-?ins?|algorithms?|ui|user interface|interfaces?|filters?|sso|single sign-on|notifications?|alerts?|reports?|reporting|analytics|widgets?|wizards?|chats?|calendars?|maps?|map view|search(?: box| bar| function)?|menus?|themes?|modes?|templates?|exports?|imports?|uploads?|downloads?|sync(?:hroni[sz]ation)?|monitoring|tracking|log-?in|admin (?:panel|console|area)|console|panel|control panel|screens?|views?|tabs?|buttons?|toolbars?|settings|profiles?|customi[sz]ation|personali[sz]ation|configuration|workflows?|automation|document store|archive|library|gateway|scanner module|forms?|editor|viewer|planner|recommendations?|heat ?maps?|charts?|graphs?|bar ?code|qr codes?|geolocation|gps|cameras?|sensors?|sirens?|loudspeakers?|displays?|touch ?screens?|keypads?|card readers?|trackers?|payment methods?|file types?|currencies|formats?|bluetooth|voice control|speech recognition|multi-?language|languages|roles?|permissions?|access control|audit trail|history|tagging|tags|bookmarks?|favou?rites|badges?|points|leaderboards?|gamification|functions?|functionality|features?|options?|support for|store|storage|backup|encryption|overview|image zoom|zoom|labels?|stock view|messaging|portal|app|platform|tool|engine|design|layout|e-?mail (?:digest|reminders?)|reminders?|rating system|scoring|ranking|summaries|assistant|chat-?bot|ai)\b/i,
);

export const featureVerb =
  "(?:has|have|provides?|offers?|includes?|supports?|features?|comes? with|comes? in|ships? with|integrates?|enables?|leverages?|contains?|consists? of|combines?|brings? together|is equipped with|are equipped with|is based on|is built on|uses?|boasts?|adds?|delivers?|displays?|round(?:s)? off|complete(?:s)?|(?:is|are) (?:also )?(?:part of (?:the|our|every|each)|included|built in|on board)|is available|are available|can be (?:configured|customi[sz]ed|exported|filtered|sorted|embedded|integrated)|allows? (?:for )?(?:the )?(?:\\w+ing|\\w+ion|management|export|import|use)|makes? use of)";

/** What a function does for somebody, or when and why it matters. */
export const benefitClause = gated(
  /\b(?:so that|so\b|in order to|which (?:lets?|means|saves?|spares?|allows? (?:her|him|them|the))|that (?:lets?|tells?|saves?|spares?)|lets? (?:her|him|them|a|an|the|each|every|people)|no longer|instead of|without|because|until|before|after|when|while|if|whether|at once|the moment|in time|within|who\b|whom\b|from which|needs? (?:not|no)|saves?|spares?|rather than|as soon as|can (?:find|see|leave|read|go|stay|choose her|work))\b/i,
);

/** What becomes different for the customer. */
export const contrast = gated(
  /\b(?:no longer|not any ?more|any ?more\b|any longer|never again|need(?:s)? (?:not|no)|does not (?:have|need) to|do not (?:have|need) to|instead|in (?:the )?place of|rather than|for the first time|at last|until now|so far|used to|once had to|without (?:having|\w+ing|a|an|the|any)|unlike|in contrast|compared with|which (?:no|nobody|none)|cannot (?:do |be \w+ )?(?:today|now)|today,? .{0,90}(?:will|tomorrow|then)|\bnow costs?|now takes?|before(?=[,;:.]| it| the| they| she| he)|had (?:waited|taken|cost|been|shown|needed|had|to)\b|(?:fell|fall(?:s)?|dropped|drops|rose|rises|went|shrank|grew|cut|reduced|shortens?|shrinks?|came down|down|up) (?:\w+ ){0,3}?(?:from|to|by)\b|from \S+(?: \S+){0,3}? (?:down |up )?to \S+ (?:minutes|hours|days|weeks|per cent|a)|against \d+|\d\S* (?:\w+ ){0,3}against|down from|up from|still|already|the same (?:\w+ ){0,3}(?:had|as before)|more than before|as before|(?:fewer|less|faster|sooner|earlier|better|cheaper|quicker|shorter|easier|simpler) (?:\w+ )?than|stopped|stops? (?:\w+ing)|spares?|saves?|wins? back|won back|does not depend|not once|what (?:used to|took)|nobody (?:has to|needs|is|need)|nothing to|has ended|ends the|gone)\b/i,
);

/** Words of technology with their weight; a text of 1.2 in one sentence is for specialists. */
export const technology: readonly (readonly [RegExp, number])[] = [
  [
    gated(
      /\b(?:kafka|postgres(?:ql)?|mysql|mongo(?:db)?|redis|dynamodb|cassandra|elasticsearch|rabbitmq|mqtt|amqp|lorawan|zigbee|kubernetes|k8s|docker|terraform|ansible|nginx|node\.?js|react|angular|vue|django|rails|spring boot|typescript|javascript|python|golang|java|graphql|grpc|protobuf|json|yaml|xml|sql|nosql|oauth\d?|openid|saml|jwt|webhooks?|websockets?|uuids?|ffmpeg|hadoop|spark|airflow|snowflake|bigquery|tensorflow|pytorch|xgboost|opencv|azure|aws|gcp|ec2|s3|tcp|udp|http|https|ftp|sftp|ssh|tls|ssl|vpn|dns|cdn|html|css|wasm|webassembly|webrtc|ble)\b/gi,
    ),
    1,
  ],
  [
    gated(
      /\b(?:microservices?|micro-services?|middleware|schemas?|sharded|sharding|shards?|etl|lambdas?|serverless|containeri[sz]ed|cron(?: ?jobs?)?|daemons?|idempotent|serialised|serialized|transcod\w+|fine-?tun\w+|embeddings?|vector (?:index|store|database|search)|llms?|large language models?|rag|retrieval-augmented|transformer model|convolutional|neural (?:net|network|networks)|gradient[- ]boost\w+|random forest|cnn|gpus?|cpus?|bearer tokens?|access tokens?|refresh tokens?|rest|restful|data lakes?|message (?:queues?|brokers?|bus)|event (?:bus|stream|sourcing)|pub\/?sub|publish-subscribe|load balancers?|reverse proxy|orm|mvc|sdk|ci\/cd|monorepo|git|feature flags?|hash(?:es|ed|ing)?|checksums?|blobs?|key-value|time-series|row-level|foreign keys?|primary keys?|indexes|replicat(?:ed|es|ion)|failover|mutex|multithread\w+|asynchronous(?:ly)?|polling interval|rate limit\w*|blockchain|smart contracts?|edge (?:device|node|computing)|firmware|microcontroller|ocr|nlp)\b/gi,
    ),
    0.9,
  ],
  [
    gated(
      /\b(?:apis?|endpoints?|databases?|back-?ends?|front-?ends?|gateway|brokers?|data (?:warehouse|model|pipeline|store|layer)s?|pipelines?|caches?|cached|clusters?|servers?|latency|throughput|(?<=\b(?:in|into|as|on) )containers|milliseconds|algorithms?|machine[- ]learning|retrained|classifier|inference|trained model|encrypt\w*|decrypt\w*|authenticat\w+|single sign-on|sso|repositor(?:y|ies)|deployments?|deployed|source code|codebase|architecture|scalable|stack|protocols?|payloads?|namespaces?|virtual machines?|instances?|nodes?|functions that|parsers?|compiler|runtime|query|queries|bucket|buckets)\b/gi,
    ),
    0.6,
  ],
  [
    /\b(?:queue|table|tables|model|models|cloud|service layer|score|features|cookies?|tokens?|keys?|logs?|events?|requests?|jobs?|sync(?:s|ed|hroni[sz]ed)?|sensors?|master data|rule engine|stored|stores|writes to|publishes|polls)\b/gi,
    0.3,
  ],
];
