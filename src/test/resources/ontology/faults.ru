# Faults: each block is named by the shape that must object, alone, when the update has been made to good.ttl.

### organization-stated
DELETE DATA { <organization/school-of-digital-construction> a org:Organization } ;
DELETE DATA { <event/meeting> ent:participant <organization/school-of-digital-construction> }

### event-stated
DELETE DATA { <event/signing> a ent:Event } ;
DELETE DATA { <agreement/temirtau> ent:signedAt <event/signing> }

### agreement-stated
DELETE DATA { <agreement/temirtau> a ent:Agreement }

### part-stated
DELETE DATA { <event/meeting> ent:participant <person/guo-hongtao> }

### part-stated
DELETE DATA { <event/visit> ent:participant <organization/education-department> }

### part-stated
DELETE DATA { <statement/zhang> ent:participant <person/zhang-zhengrong> }

### evidence
DELETE WHERE { ?annotation oa:hasBody <person/guo-hongtao> ; ?p ?o }

### evidence
DELETE WHERE { ?annotation oa:hasBody <organization/temirtau> ; ?p ?o }

### evidence
DELETE WHERE { ?annotation oa:hasBody <position/guo-hongtao> ; ?p ?o }

### evidence
DELETE WHERE { ?annotation oa:hasBody <event/visit> ; ?p ?o }

### evidence
DELETE WHERE { ?annotation oa:hasBody <agreement/temirtau> ; ?p ?o }

### evidence
DELETE WHERE { ?annotation oa:hasBody <statement/zhang> ; ?p ?o }

### annotation-type
DELETE DATA { <evidence/1> a oa:Annotation }

### annotation-body
INSERT { ?new a oa:Annotation ; oa:hasTarget ?target ; prov:wasGeneratedBy ?extraction }
WHERE { <evidence/1> oa:hasTarget ?target ; prov:wasGeneratedBy ?extraction BIND (<evidence/new> AS ?new) }

### annotation-target
DELETE WHERE { <evidence/1> oa:hasTarget ?target }

### annotation-origin
DELETE WHERE { <evidence/1> prov:wasGeneratedBy ?extraction }

### annotation-confidence
DELETE DATA { <evidence/1> ent:confidence 0.9 } ; INSERT DATA { <evidence/1> ent:confidence 0.0 }

### annotation-confidence
DELETE DATA { <evidence/1> ent:confidence 0.9 } ; INSERT DATA { <evidence/1> ent:confidence 1.01 }

### annotation-confidence
DELETE DATA { <evidence/1> ent:confidence 0.9 } ; INSERT DATA { <evidence/1> ent:confidence "high" }

### target-source
DELETE { ?target oa:hasSource ?document } WHERE { <evidence/1> oa:hasTarget ?target . ?target oa:hasSource ?document }

### target-source
INSERT { ?target oa:hasSource <person/guo-hongtao> } WHERE { <evidence/1> oa:hasTarget ?target }

### target-selector
DELETE { ?target oa:hasSelector ?selector }
WHERE { <evidence/1> oa:hasTarget ?target . ?target oa:hasSelector ?selector }

### selector-start
DELETE { ?selector oa:start ?start } WHERE { <evidence/1> oa:hasTarget/oa:hasSelector ?selector . ?selector oa:start ?start }

### selector-start
DELETE { ?selector oa:start ?start } INSERT { ?selector oa:start -1 }
WHERE { <evidence/1> oa:hasTarget/oa:hasSelector ?selector . ?selector oa:start ?start }

### selector-end
DELETE { ?selector oa:end ?end } WHERE { <evidence/1> oa:hasTarget/oa:hasSelector ?selector . ?selector oa:end ?end }

### selector-end
DELETE { ?selector oa:end ?end } INSERT { ?selector oa:end 5000.5 }
WHERE { <evidence/1> oa:hasTarget/oa:hasSelector ?selector . ?selector oa:end ?end }

### selector-order
DELETE { ?selector oa:end ?end } INSERT { ?selector oa:end ?start }
WHERE { <evidence/1> oa:hasTarget/oa:hasSelector ?selector . ?selector oa:start ?start ; oa:end ?end }

### selector-exact
DELETE { ?selector oa:exact ?words } WHERE { <evidence/1> oa:hasTarget/oa:hasSelector ?selector . ?selector oa:exact ?words }

### selector-exact
DELETE { ?selector oa:exact ?words } INSERT { ?selector oa:exact "" }
WHERE { <evidence/1> oa:hasTarget/oa:hasSelector ?selector . ?selector oa:exact ?words }

### name
DELETE WHERE { <person/guo-hongtao> rdfs:label ?label }

### name
DELETE WHERE { <organization/temirtau> rdfs:label ?label } ; INSERT DATA { <organization/temirtau> rdfs:label " " }

### name
DELETE WHERE { <place/shanghai> rdfs:label ?label } ; INSERT DATA { <place/shanghai> rdfs:label <place/china> }

### person-no-organization
INSERT DATA { <person/guo-hongtao> a org:Organization }

### organization-kind
INSERT DATA { <organization/temirtau> a ent:University }

### organization-whole
INSERT DATA { <organization/temirtau> org:unitOf <place/kazakhstan> }

### organization-site
INSERT DATA { <organization/temirtau> org:hasSite "Temirtau" }

### unit-cycle
INSERT DATA { <organization/succ> org:unitOf <organization/succ> }

### unit-cycle
INSERT DATA { <organization/succ> org:unitOf <organization/temirtau> .
  <organization/temirtau> org:unitOf <organization/school-of-digital-construction> }

### organization-country
DELETE DATA { <organization/temirtau> ent:country <place/kazakhstan> } ;
INSERT DATA { <organization/temirtau> ent:country <organization/education-department> .
  <organization/education-department> ent:countryCode "KZ" }

### country-coded
DELETE DATA { <place/china> ent:countryCode "CN" }

### country-code
DELETE DATA { <place/china> ent:countryCode "CN" } ; INSERT DATA { <place/china> ent:countryCode "cn" }

### country-code
DELETE DATA { <place/china> ent:countryCode "CN" } ; INSERT DATA { <place/china> ent:countryCode "CHN" }

### place-whole
INSERT DATA { <place/kazakhstan> schema:containedInPlace "Asia" }

### place-cycle
INSERT DATA { <place/china> schema:containedInPlace <place/yangpu-campus> }

### membership-member
DELETE DATA { <position/guo-hongtao> org:member <person/guo-hongtao> }

### membership-member
DELETE DATA { <position/guo-hongtao> org:member <person/guo-hongtao> } ;
INSERT DATA { <position/guo-hongtao> org:member <organization/succ> }

### membership-organization
DELETE DATA { <position/guo-hongtao> org:organization <organization/succ> }

### membership-organization
INSERT DATA { <position/guo-hongtao> org:organization <organization/temirtau> }

### membership-role
DELETE DATA { <position/guo-hongtao> org:role <role/vice-president> }

### membership-former
INSERT DATA { <position/guo-hongtao> ent:former "no" }

### role-title
DELETE DATA { <role/vice-president> skos:prefLabel "Vice President" }

### role-title
DELETE DATA { <position/guo-hongtao> org:role <role/vice-president> } ;
INSERT DATA { <position/guo-hongtao> org:role "Vice President" }

### role-rank
INSERT DATA { <role/president> skos:broader <role/vice-president> }

### event-kind
INSERT DATA { <event/meeting> a ent:Conference }

### event-participants
DELETE WHERE { <event/signing> ent:participant ?participant }

### event-participant
INSERT DATA { <event/signing> ent:participant <place/kazakhstan> }

### event-start
DELETE WHERE { <event/signing> schema:startDate ?date } ; INSERT DATA { <event/signing> schema:startDate "2025-02-25" }

### event-start
DELETE WHERE { <event/signing> schema:startDate ?date } ;
INSERT DATA { <event/signing> schema:startDate "2025-02-30"^^xsd:date }

### event-end
INSERT DATA { <event/signing> schema:endDate "2025-02-25T10:00:00"^^xsd:dateTime }

### event-location
INSERT DATA { <event/signing> schema:location "Yangpu Campus" }

### event-headcount
INSERT DATA { <event/signing> ent:headcount 0 }

### event-headcount
INSERT DATA { <event/signing> ent:headcount "thirty" }

### event-whole
INSERT DATA { <event/visit> schema:superEvent <agreement/temirtau> }

### event-cycle
INSERT DATA { <event/visit> schema:superEvent <event/meeting> }

### agreement-kind
INSERT DATA { <agreement/temirtau> a ent:Contract }

### agreement-parties
DELETE DATA { <agreement/temirtau> ent:party <organization/temirtau> }

### agreement-party
INSERT DATA { <agreement/temirtau> ent:party <person/zhang-zhengrong> }

### agreement-status
DELETE DATA { <agreement/temirtau> ent:status ent:Signed }

### agreement-status
INSERT DATA { <agreement/temirtau> ent:status "signed" }

### agreement-date
INSERT DATA { <agreement/temirtau> schema:dateSigned "February 2025" }

### agreement-signatory
INSERT DATA { <agreement/temirtau> ent:signatory <organization/succ> }

### agreement-area
INSERT DATA { <agreement/temirtau> ent:area <area/beekeeping> . <area/beekeeping> skos:notation "beekeeping" }

### agreement-occasion
INSERT DATA { <agreement/temirtau> ent:signedAt <place/shanghai> }

### area-notation
DELETE DATA { ent:area-joint-research skos:notation "joint-research" }

### statement-speaker
DELETE WHERE { <statement/zhang> ent:speaker ?speaker }

### statement-speaker
INSERT DATA { <statement/zhang> ent:speaker <place/china> ; ent:participant <place/china> }

### statement-words
DELETE WHERE { <statement/zhang> ent:words ?words }

### statement-quoted
INSERT DATA { <statement/zhang> ent:quoted "no" }

### statement-occasion
INSERT DATA { <statement/zhang> ent:madeAt <place/shanghai> }

### document-classes
DELETE DATA { <document/kz-succ-karaganda-2025> a foaf:Document }

### document-classes
DELETE DATA { <document/kz-succ-karaganda-2025> a prov:Entity }

### document-identifier
DELETE WHERE { <document/kz-succ-karaganda-2025> dcterms:identifier ?name }

### document-title
DELETE WHERE { <document/kz-succ-karaganda-2025> dcterms:title ?title ; rdfs:label ?label }

### document-sha256
DELETE WHERE { <document/kz-succ-karaganda-2025> ent:sha256 ?hash }

### document-sha256
DELETE WHERE { <document/kz-succ-karaganda-2025> ent:sha256 ?hash } ;
INSERT DATA { <document/kz-succ-karaganda-2025> ent:sha256 "394763E5" }

### document-text
INSERT DATA { <document/kz-succ-karaganda-2025> ent:text "Six colleges" , "Seven colleges" }

### document-issued
INSERT DATA { <document/kz-succ-karaganda-2025> dcterms:issued "yesterday" }
