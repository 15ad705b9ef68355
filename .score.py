import json,subprocess,sys
L={'E':'EMERGENCY','U':'URGENT','R':'ROUTINE','N':'NOT_SYMPTOM'}
cp=open('/tmp/triage_cp.txt').read().strip()
cases=[]
for l in open(sys.argv[1]):
    l=l.strip()
    if not l or l[0]=='#': continue
    c,t=l.split(' ',1); cases.append(([L[x] for x in c.split('|')],t))
inp='\n'.join(json.dumps({'id':i,'text':e[1]},ensure_ascii=False) for i,e in enumerate(cases))+'\n'
out=subprocess.run(['/usr/lib/jvm/temurin-25-jdk-amd64/bin/java','-XX:TieredStopAtLevel=1','-cp',cp,'io.registratura.terminal.TriageLines'],input=inp,capture_output=True,text=True)
ok=0;e=eo=0;ot=nb=0
for l,(c,t) in zip(out.stdout.splitlines(),cases):
    d=json.loads(l); g=d['class']; ok+=g in c
    if c==['EMERGENCY']: e+=1; eo+=g=='EMERGENCY'
    if 'EMERGENCY' not in c: nb+=1; ot+=g=='EMERGENCY'
    if g not in c: print(c,g,t,d['rules'],[(s['rule'],s['text']) for s in d['spans']][:6],[(s['rule'],s['reason']) for s in d['suppressed']][:4],d['facts'])
print(f'exact {ok}/{len(cases)} E {eo}/{e} over {ot}/{nb}')
