import { gated } from "../text/gate.ts";
/**
 * Words that only specialists evaluate. Origin: design documents, where they are dense, against narratives about
 * software, where the customers' own words (order, label, queue of people) must not count.
 */
export const technicalWords = gated(
  /\b(?:schemas?|endpoints?|mutex(?:es)?|shards?|sharding|rpc|grpc|abi|structs?|regex(?:es)?|kubernetes|kubelet|k8s|microservices?|middleware|daemons?|threads?|goroutines?|async|callbacks? function|payloads?|json|yaml|xml|protobuf|sql|nosql|postgres(?:ql)?|mysql|redis|kafka|rabbitmq|mongodb|dynamodb|docker|containers? image|namespaces?|webhooks?|oauth|jwt|tls|tcp|udp|http[s]?|rest api|graphql|serializ\w+|deserializ\w+|idempoten\w+|latency budget|throughput|replicas?|replication|partition(?:s|ing|ed)?|consensus|raft|caches?|caching|index(?:es|ing)|hash(?:es|ing|map)?|pointers?|heap|stack trace|compilers?|linkers?|runtimes?|kernels?|syscalls?|sockets?|cron|ci\/cd|pipelines?|repositor(?:y|ies)|monorepo|sdk|cli|byte(?:s|code)?|utf-8|base64|embeddings?|vector (?:store|index|database)|fine-tun\w+|llms?|rag)\b/gi,
);
